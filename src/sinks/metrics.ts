/** The report as Prometheus reads it. Loaded only where somebody may ask. */
import { Counter, Gauge, Registry } from 'prom-client';
import { isHealthy, type Report, under } from './report.ts';

/** What is counted under a heading: each name of it is one series. */
const COUNTED: readonly (readonly [
  name: string,
  help: string,
  heading: string,
  labels: (name: string) => Record<string, string>,
])[] = [
  ['weir_events_total', 'Events stored, by type.', 'events', (type) => ({ type })],
  ['weir_results_total', 'Results of the engines.', 'results', (name) => engineAndSeverity(name)],
  ['weir_rejected_total', 'Messages that could not be read.', 'rejected', (reason) => ({ reason })],
  ['weir_outcomes_total', 'What bounds dropped, what failed, what the judge was asked.', 'counted', (outcome) => ({ outcome })],
];

/** What is measured; undefined where it is not known. */
const MEASURED: readonly (readonly [name: string, help: string, of: (report: Report) => number | undefined])[] = [
  ['weir_healthy', '1 when Weir keeps up and stores, else 0.', (report) => Number(isHealthy(report))],
  ['weir_overloaded', '1 when more comes than Weir can take, else 0.', (report) => Number(state(report) === 'overloaded')],
  ['weir_lost_events', 'Events that observers numbered and that never came.', (report) => number(report, 'counted', 'lost') ?? 0],
  ['weir_events_per_second', 'Events of the last ten seconds.', (report) => number(report, 'health', 'events_per_s')],
  ['weir_lag_seconds', 'How much later than usual events are read.', (report) => number(report, 'health', 'lag_ms', 1e-3)],
  [
    'weir_event_loop_p99_seconds',
    'How late the event loop is, at the 99th percentile of the last second.',
    (report) => number(report, 'health', 'loop_p99_ms', 1e-3),
  ],
  ['weir_waiting_batches', 'Batches not committed yet.', (report) => number(report, 'health', 'waiting_batches')],
  [
    'weir_waiting_questions',
    'Questions that the judge has not answered yet.',
    (report) => number(report, 'health', 'waiting_questions'),
  ],
  ['weir_waiting_calls', 'Calls that wait for their answers.', (report) => number(report, 'health', 'waiting_calls')],
  ['weir_database_bytes', 'Size of the database and its journal.', (report) => number(report, 'health', 'database_bytes')],
  ['weir_resident_memory_bytes', 'Memory that Weir occupies.', (report) => number(report, 'health', 'memory_bytes')],
  ['weir_uptime_seconds', 'Since Weir was started.', (report) => number(report, 'health', 'uptime_s')],
  ['weir_tools', 'Tools that were listed since then.', (report) => (typeof report.tools === 'number' ? report.tools : undefined)],
  ['weir_last_warning_timestamp_seconds', 'When Weir last warned.', (report) => time(report, 'last_warning_at')],
];

/** Gives what /metrics answers: nothing is kept between two questions. */
export const metricsOf = (read: () => Report): Registry => {
  const registry = new Registry();
  const registers = [registry];
  for (const [name, help, heading, labels] of COUNTED)
    new Counter({
      name,
      help,
      labelNames: Object.keys(labels('')),
      registers,
      collect() {
        this.reset();
        for (const [counted, value] of under(read(), heading)) if (counted !== 'lost') this.inc(labels(counted), Number(value));
      },
    });
  for (const [name, help, of] of MEASURED)
    new Gauge({
      name,
      help,
      registers,
      collect() {
        const value = of(read());
        if (value === undefined) this.remove();
        else this.set(value);
      },
    });
  return registry;
};

/** `ToolsPoisoning high`, as the summary counts results. */
const engineAndSeverity = (name: string): Record<string, string> => {
  const space = name.lastIndexOf(' ');
  return { engine: name.slice(0, space), severity: name.slice(space + 1) };
};

const number = (report: Report, heading: string, name: string, unit = 1): number | undefined => {
  const value = under(report, heading).get(name);
  return typeof value === 'number' ? value * unit : undefined;
};

const state = (report: Report) => under(report, 'health').get('state');

const time = (report: Report, name: string): number | undefined => {
  const value = under(report, 'health').get(name);
  return typeof value === 'string' ? Date.parse(value) / 1000 : undefined;
};
