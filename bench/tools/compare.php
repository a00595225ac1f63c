<?php
// Started by bench/compare, with a revision's name and its PHP.

require __DIR__ . '/common.php';
require __DIR__ . '/simnet.php';
require __DIR__ . '/callgrind.php';
require __DIR__ . '/rows.php';

/** @return array{only: list<string>, pairs: int, time: float, instructions: bool} */
function arguments(): array
{
    global $argv;
    $got = ['only' => [], 'pairs' => 9, 'time' => 1.0, 'instructions' => false];
    for ($i = 3; $i < count($argv); $i++) {
        match ($argv[$i]) {
            '--only' => $got['only'][] = $argv[++$i] ?? '',
            '--pairs' => $got['pairs'] = max(1, (int) ($argv[++$i] ?? 1)),
            '--time' => $got['time'] = (float) ($argv[++$i] ?? 1),
            '--instructions' => $got['instructions'] = true,
            default => usage("what is $argv[$i]? bench/compare says it in its head"),
        };
    }
    foreach ($got['only'] as $row) {
        array_key_exists($row, ROWS) || array_key_exists($row, KINDS) || usage("no row or kind $row");
    }
    return $got;
}

/** @return list<float> what each now takes of what each took before, pair by pair */
function pairs(string $row, array $php, int $pairs, float $seconds): array
{
    $ratios = [];
    $servers = array_map(fn (array $command) => startContestant([...$command, BENCH . '/servers/' . ROWS[$row][0]], $row), $php);
    for ($pair = 0; $pair < $pairs; $pair++) {
        $order = $pair % 2 ? array_reverse($servers) : $servers;
        $got = array_map(fn (TestServer $server) => measure($server, $row, 'wsco', $seconds, 0.3)['cpu'], $order);
        $ratios[] = $got['now'] / $got['before'];
        fprintf(STDERR, "%s: %.2f us before, %.2f now\n", $row, $got['before'], $got['now']);
    }
    foreach ($servers as $server) {
        $server->stop();
    }
    return $ratios;
}

$options = arguments();
[, $hash, $old] = $argv;
$now = TestServer::php();
printf("%-16s %10s %10s %9s   instructions for each, %s and now\n", 'kind', 'before', 'now', 'change', $hash);
foreach (array_keys(KINDS) as $kind) {
    if ($options['only'] && !in_array($kind, $options['only'], true)) {
        continue;
    }
    [$a, $b] = [instructions($kind, [], $old), instructions($kind)];
    printf("%-16s %10.0f %10.0f %+8.2f %%\n", $kind, $a, $b, ($b / $a - 1) * 100);
}
if ($options['instructions']) {
    exit;
}
printf("%-16s %20s %12s   server CPU, now of before: median (least-most) of %d pairs\n", 'row', 'ratio', 'cheaper in', $options['pairs']);
foreach ($options['only'] ? array_intersect($options['only'], array_keys(ROWS)) : QUICK_ROWS as $row) {
    $ratios = pairs($row, ['before' => [$old], 'now' => $now], $options['pairs'], $options['time']);
    printf("%-16s %20s %12s\n", $row, sprintf('%.3f (%.3f-%.3f)', median($ratios), min($ratios), max($ratios)),
        count(array_filter($ratios, fn (float $ratio) => $ratio < 1)) . " of $options[pairs]");
}
