<?php
// Instructions of a kind of work, for bench/instructions, bench/compare and bench/scale.

/**
 * Instructions of the server for each time that the work is done.
 * @param array<string, int> $env settings of simulate()
 * @param ?string $php as for simulate()
 */
function instructions(string $kind, array $env = [], ?string $php = null): float
{
    $log = TestServer::file('');
    // Callgrind's own file is of no interest here; what it collected stands in the log. PHP may be a wrapper that
    // executes the real one: hence trace-children.
    $prefix = ['valgrind', '--tool=callgrind', '--trace-children=yes', '--collect-atstart=no', "--log-file=$log"];
    $prefix[] = '--callgrind-out-file=' . (getenv('WSCO_CALLGRIND_OUT') ?: '/dev/null');
    [$times] = simulate($kind, $prefix, $env, $php);
    $text = (string) file_get_contents($log);
    unlink($log);
    return preg_match('/Collected : (\d+)/', $text, $m) ? $m[1] / $times : usage("no count: $text");
}
