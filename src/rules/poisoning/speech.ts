/** Words by which a text orders, and the reasons it gives for ordering. */

/** Something is demanded rather than described. */
export const DEMAND =
  /\b(?:must|should|shall|always|mandatory|required?|requires|needs? to|have to|has to|ought to|first|automatically|silently|instead|make sure|be sure to|ensure (?:that )?you|never|please|only approved|standard procedure)\b/i;

/** Reasons that have nothing to do with the inputs of a call: what a poisoner says to be obeyed. */
export const PRETEXT =
  /\b(?:secur(?:e|ity|ely)|complian(?:ce|t)|audit\w{0,8}|integrity|permissions?|verif(?:y|ied|ication|ying)|validat(?:e|es|ion|ing)|sanitiz\w{1,7}|maintenance|optimi[sz]\w{1,7}|performance|monitor\w{0,6}|tracking|trace(?:ability)?|telemetry|analytics|logging|policy|policies|protocols?|regulat\w{1,8}|quality|personali[sz]\w{1,5}|consisten\w{1,5}|coherence|stability|safe(?:ty|guards?)?|diagnos\w{1,6}|synchroni[sz]\w{1,6}|propagation|metrics|standard operating|clean (?:state|slate|environment)|environment is clean|guarantee|enhanced?|upgrad\w{1,4}|conflicts?|corruption|properly configured|best process|quota|resource (?:allocation|exhaustion)|system (?:requirement|update|alert|policy)|checkpoint|pre-?check|context(?:ual)? (?:information|data|preprocessing)|historical context|background|hygiene|privacy|sensitive|protect\w{0,5}|backup|troubleshoot\w{0,3}|necessary|verified)\b/i;

/** Reasons that serve the inputs of the call itself: what an honest author says. */
export const PREREQUISITE =
  /\b(?:get|gets|obtain|find|retrieve|look ?up|resolve|fetch|list|see|know|learn|determine|discover|check|identify|acquire|for)\b.{0,48}\b(?:ids?|uuids?|values?|names?|keys?|schemas?|hash(?:es)?|options|fields?|paths?|slugs?|available|valid|tokens?|sessions?|types?|categor(?:y|ies)|coordinates|handles?|identifiers?|documentation|guide|workflow|syntax|availability)\b|\binitiali[sz]e\b.{0,40}\b(?:variables|session|client|connection|project)\b|\blog ?in\b|\bsign ?in\b|\bsession\b|\b(?:obtained|returned|retrieved|found|from)\b.{0,24}⟦tool⟧/i;

/** “To verify that it is the right one”: a check of the call's own object. */
export const HONEST_CHECK =
  /\bto (?:verify|check|confirm|make sure|ensure|see) (?:that |if |whether )?(?:it|the|a|an|your|this|they|nothing|you)\b(?!.{0,32}\b(?:permission|security|secure|environment|integrity|policy|complian))[^.]{0,48}\b(?:exists?|right|correct|valid|available|up to date|done|finished|present|broken|works?|succeeded|current|completed|changed|empty)\b/i;
