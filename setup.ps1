<#
.SYNOPSIS
    Sets Weir up on Windows: checks Node.js, installs and compiles, writes a configuration where there is none.
.DESCRIPTION
    Run it in the folder that you cloned or unpacked:

        powershell -ExecutionPolicy Bypass -File setup.ps1

    It may be run again at any time. It changes nothing outside this folder, needs no administrator, and keeps a config.conf that is there.
#>
[CmdletBinding()]
param()

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
Set-Location -LiteralPath $PSScriptRoot

function Stop-Setup([string] $Message) {
    Write-Host "weir: $Message" -ForegroundColor Red
    exit 1
}

# The same versions as "engines" in package.json.
function Test-NodeVersion([version] $Version) {
    if ($Version.Major -ge 24) { return $true }
    if ($Version.Major -eq 22) { return $Version -ge [version] '22.13.0' }
    if ($Version.Major -eq 20) { return $Version -ge [version] '20.19.0' }
    return $false
}

if (-not (Test-Path -LiteralPath 'package.json')) { Stop-Setup "there is no package.json in $PSScriptRoot. Run setup.ps1 where Weir was cloned." }

if (-not (Get-Command node -ErrorAction SilentlyContinue)) {
    Stop-Setup 'Node.js is not there. Install it with: winget install OpenJS.NodeJS.LTS   Then open a new window, and run this again.'
}
$nodeVersion = (& node --version).TrimStart('v')
if (-not (Test-NodeVersion ([version] ($nodeVersion -split '-')[0]))) {
    Stop-Setup "Node.js $nodeVersion is not supported: it takes 20.19 or later, 22.13 or later, or 24. Update it with: winget upgrade OpenJS.NodeJS.LTS"
}
Write-Host "Node.js $nodeVersion"

# npm itself is a script that the execution policy may forbid; npm.cmd is not.
Write-Host 'Installing and compiling (npm ci) ...'
& npm.cmd ci --no-audit --no-fund
if ($LASTEXITCODE -ne 0) {
    Stop-Setup 'npm ci failed, see above. If it tried to compile better-sqlite3: its binary could not be fetched from github.com. Allow that, or install the Visual Studio Build Tools with C++.'
}

if (Test-Path -LiteralPath 'config.conf') {
    Write-Host 'config.conf is there, and stays as it is'
}
else {
    $lines = @(
        '; Weir''s configuration. What is left out is at its default.',
        '',
        '[EventProvider]',
        '; Where observers publish.',
        'zmq_address = tcp://localhost:5555',
        '',
        '[Database]',
        'path = data/events.db'
    )
    # Without a byte order mark, which Windows PowerShell would write.
    [System.IO.File]::WriteAllLines((Join-Path $PSScriptRoot 'config.conf'), $lines)
    Write-Host 'config.conf written, with the defaults'
}

& node pipeline.js --version
if ($LASTEXITCODE -ne 0) { Stop-Setup 'Weir does not start, see above.' }

Write-Host ''
Write-Host 'Weir is ready. Next:' -ForegroundColor Green
Write-Host '  node pipeline.js --replay recordings\demo.jsonl --db demo.db   see it judge a recorded session'
Write-Host '  node pipeline.js install --dry-run                             see how your clients'' servers would be observed'
Write-Host '  node pipeline.js install                                       have them observed; then restart the clients'
Write-Host '  node pipeline.js                                               watch; Ctrl-C ends it'
Write-Host '  node pipeline.js query results                                 ask what was found'
