--TEST--
Xdebug: a trace and a profile of coroutines are balanced: each call that begins ends, below the function that called it
--SKIPIF--
<?php
require __DIR__ . '/../inc/xdebug.inc';
echo Xdebug::skip();
?>
--FILE--
<?php
require __DIR__ . '/../inc/xdebug.inc';

$script = <<<'PHP'
    function inner(int $n): int
    {
        Co::sleep(0.001 * ($n + 1));
        return $n;
    }
    function outer(int $n): int
    {
        return inner($n) + inner($n + 1);
    }
    Co\run(function () {
        for ($i = 0; $i < 3; $i++) {
            go('outer', $i);
        }
        go(function () {
            try {
                inner(1);
                exit(1);
            } finally {
                inner(2);
            }
        });
        go(function () {
            inner(1);
            throw new Swoole\ExitException();
        });
    });
    PHP;

[$status, $output, $files] = Xdebug::run('trace', $script, ['xdebug.trace_format' => 1, 'xdebug.trace_output_name' => 'trace']);
echo "trace $status $output\n";
$open = $names = [];
foreach (explode("\n", implode($files)) as $line) {
    $fields = explode("\t", $line);
    if (($fields[2] ?? '') === '0') {
        $open[$fields[1]] = $names[] = $fields[5];
    } elseif (($fields[2] ?? '') === '1') {
        unset($open[$fields[1]]);
    }
}
$calls = array_count_values($names);
ksort($calls);
echo json_encode(array_intersect_key($calls, ['inner' => 1, 'outer' => 1, 'Swoole\Coroutine::sleep' => 1])), "\n";
echo 'never ended: ', implode(', ', $open), "\n";

[$status, $output, $files] = Xdebug::run('profile', $script, ['xdebug.profiler_output_name' => 'profile']);
echo "profile $status $output\n";
$profile = implode($files);
// A function is described once for each call, with the calls that it has made.
preg_match_all('/^fn=\((\d+)\)(?: (.*))?\n((?:.+\n)*)/m', $profile, $blocks, PREG_SET_ORDER);
$names = $calls = [];
foreach ($blocks as [, $id, $name, $body]) {
    $names[$id] ??= $name;
    preg_match_all('/^cfn=\((\d+)\)/m', $body, $called);
    foreach ($called[1] as $other) {
        $call = preg_replace('/\{closure.*?\}/', '(closure)', "$names[$id] > $names[$other]");
        $calls[$call] = ($calls[$call] ?? 0) + 1;
    }
}
ksort($calls);
foreach (preg_grep('/^(inner|outer) >|> (inner|outer)$/', array_keys($calls)) as $call) {
    echo "$call $calls[$call]\n";
}
echo preg_match('/^summary: \d+ \d+$/m', $profile), "\n";
?>
--EXPECT--
trace 1 
{"Swoole\\Coroutine::sleep":9,"inner":9,"outer":3}
never ended: 
profile 1 
(closure) > inner 3
inner > php::Swoole\Coroutine::sleep 9
outer > inner 6
1
