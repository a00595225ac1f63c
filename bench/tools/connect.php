<?php
// Started by bench/connect.

require __DIR__ . '/common.php';

const AT_ONCE = 50;

/** Page faults of a process so far that brought no page from a disk. */
function faults(int $pid): int
{
    $fields = explode(' ', preg_replace('/^.*\) /', '', file_get_contents("/proc/$pid/stat")));
    return (int) $fields[7];
}

/** @return array<string, int> system calls of a server that serves so many rounds of connections */
function calls(int $rounds): array
{
    $table = TestServer::file('');
    // -D: the server is our child, strace its grandchild; so it is the server that gets our signals.
    $server = startServer('echo.php', ['strace', '-D', '-f', '-c', '-U', 'calls,name', '-o', $table, '--']);
    cycles($server->port, '/echo', $rounds, AT_ONCE);
    $server->stop();
    // strace writes its table after the server has ended.
    $deadline = microtime(true) + 20;
    while (!str_contains($text = file_get_contents($table), 'total') && microtime(true) < $deadline) {
        usleep(10000);
    }
    unlink($table);
    preg_match_all('/^\s*(\d+)\s+([a-z]\w*)$/m', $text, $m);
    $counts = array_combine($m[2], array_map('intval', $m[1]));
    unset($counts['total']);
    return $counts ?: usage("strace counted nothing: $text");
}

// The difference of two runs: what starting and ending cost is in both.
[$few, $many] = [4, 44];
$cycles = ($many - $few) * AT_ONCE;
$before = calls($few);
$each = [];
foreach (calls($many) as $name => $n) {
    $each[$name] = ($n - ($before[$name] ?? 0)) / $cycles;
}
arsort($each);
printf("%d connections, %d at once; system calls for each:\n", $cycles, AT_ONCE);
foreach ($each as $name => $n) {
    if (abs($n) >= 0.005) {
        printf("  %-16s %7.2f\n", $name, $n);
    }
}
printf("  %-16s %7.2f\n", 'all', array_sum($each));

$server = startServer('echo.php');
cycles($server->port, '/echo', $few, AT_ONCE);
$before = faults($server->pid);
cycles($server->port, '/echo', $many - $few, AT_ONCE);
printf("page faults for each: %.2f\n", (faults($server->pid) - $before) / $cycles);
$server->stop();
