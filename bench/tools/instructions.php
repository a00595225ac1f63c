<?php
// Started by bench/instructions.

require __DIR__ . '/common.php';
require __DIR__ . '/simnet.php';
require __DIR__ . '/callgrind.php';

const FIGURES = BENCH . '/instructions.tsv';
const ALLOWED = 3.0;    // per cent above the committed figure

/** What the counts depend on besides our code: distribution, compiler of wsco.so, PHP, processor. */
function system_key(): string
{
    $code = 'preg_match("~\S*/wsco\.so~", file_get_contents("/proc/self/maps"), $m);
        echo "$m[0] ", PHP_MAJOR_VERSION, ".", PHP_MINOR_VERSION;';
    $command = implode(' ', array_map('escapeshellarg', [...TestServer::php(), '-r', $code]));
    [$module, $php] = explode(' ', (string) shell_exec($command)) + [1 => '?'];
    $comment = (string) shell_exec('readelf -p .comment ' . escapeshellarg($module));
    $compiler = preg_match('/GCC: .*?(\d+\.\d+)\.\d+$/m', $comment, $m) ? "gcc-$m[1]" : 'other-compiler';
    $os = parse_ini_string((string) @file_get_contents('/etc/os-release'), false, INI_SCANNER_RAW) ?: [];
    $processor = php_uname('m') . (preg_match('/^flags\b.*\bavx2\b/m', (string) @file_get_contents('/proc/cpuinfo')) ? '-avx2' : '');
    return trim(($os['ID'] ?? 'linux') . '-' . ($os['VERSION_ID'] ?? '')) . " $compiler php-$php $processor";
}

/** @return array<string, array<string, int>> committed figures by system and kind */
function figures(): array
{
    $figures = [];
    foreach (file(FIGURES, FILE_IGNORE_NEW_LINES) as $line) {
        if ($line !== '' && $line[0] !== '#') {
            [$key, $kind, $count] = explode("\t", $line);
            $figures[$key][$kind] = (int) $count;
        }
    }
    return $figures;
}

function write_figures(array $figures): void
{
    // The head of the file stays.
    $text = implode('', preg_grep('/^#/', file(FIGURES)));
    foreach ($figures as $key => $kinds) {
        foreach ($kinds as $kind => $count) {
            $text .= "$key\t$kind\t$count\n";
        }
    }
    file_put_contents(FIGURES, $text);
}

/** @return array{only: list<string>, runs: int, idle: int, check: bool, update: bool} */
function arguments(): array
{
    global $argv;
    $got = ['only' => [], 'runs' => 1, 'idle' => 0, 'check' => false, 'update' => false];
    for ($i = 1; $i < count($argv); $i++) {
        match ($argv[$i]) {
            '--check', '--update' => $got[substr($argv[$i], 2)] = true,
            '--only' => $got['only'][] = $argv[++$i] ?? '',
            '--runs' => $got['runs'] = max(1, (int) ($argv[++$i] ?? 1)),
            '--idle' => $got['idle'] = (int) ($argv[++$i] ?? 0),
            '--list' => exit(implode("\n", array_keys(KINDS)) . "\n"),
            default => usage("what is $argv[$i]? bench/instructions says it in its head"),
        };
    }
    foreach ($got['only'] as $kind) {
        array_key_exists($kind, KINDS) || usage("no kind $kind: " . implode(' ', array_keys(KINDS)));
    }
    return $got;
}

$options = arguments();
$key = system_key();
$committed = figures();
$verdicts = ['passed' => 0, 'failed' => 0, 'skipped' => 0];
echo "instructions of the server for each, on $key\n";
if ($options['check'] && !isset($committed[$key])) {
    echo "instructions.tsv has no figures for this system, so nothing is compared; bench/instructions --update adds them\n";
}
foreach ($options['only'] ?: array_keys(KINDS) as $kind) {
    $counts = array_map(fn () => instructions($kind, ['SIMNET_IDLE' => $options['idle']]), range(1, $options['runs']));
    $count = (int) round(median($counts));
    $old = $committed[$key][$kind] ?? null;
    $change = $old === null ? NAN : ($count / $old - 1) * 100;
    $verdict = $old === null ? 'skipped' : ($change > ALLOWED ? 'failed' : 'passed');
    $verdicts[$verdict]++;
    printf(
        "%-15s %10d%s%s%s\n",
        $kind,
        $count,
        $options['runs'] > 1 ? sprintf('  spread %.3f %%', (max($counts) / min($counts) - 1) * 100) : '',
        $old === null ? '  no committed figure' : sprintf('  committed %d, %+.2f %%', $old, $change),
        match (true) {
            $verdict === 'failed' => '  FAILED',
            $change < -ALLOWED => '  less than committed: --update, so that it stays so',
            default => '',
        }
    );
    $committed[$key][$kind] = $count;
}
if ($options['update']) {
    write_figures($committed);
}
if ($options['check']) {
    printf("%d passed, %d failed, %d skipped\n", ...array_values($verdicts));
    exit((int) ($verdicts['failed'] > 0));
}
