--TEST--
Observers of fibers and of calls are told of every coroutine: its begin, each switch, its end; calls nest in each
--SKIPIF--
<?php
if (!trim((string) shell_exec('command -v cc')) || !is_executable(PHP_BINDIR . '/php-config')) {
    die('skip needs cc and php-config');
}
?>
--FILE--
<?php
require __DIR__ . '/../inc/server.inc';

$so = sys_get_temp_dir() . '/wsco-observer-' . getmypid() . '.so';
// What is preloaded for PHP is not for the compiler.
exec('unset LD_PRELOAD; cc -shared -fPIC -O1 $(' . PHP_BINDIR . '/php-config --includes) -o ' . $so . ' ' . __DIR__ . '/../../tools/observer.c 2>&1', $lines, $status);
if ($status !== 0) {
    exit(implode("\n", $lines));
}
$common = 'function wait() { Co::sleep(0.001); } function deep($n) { return $n ? deep($n - 1) : wait(); }';
$scripts = [
    'waits' => 'Co\run(function () { for ($i = 0; $i < 50; $i++) { go("deep", 5); go("wait"); } deep(3); });',
    'resumes' => 'go(function () { $id = go(function () { Co::yield(); go(fn () => Co::yield()); }); Co::resume($id); Co::resume(3); });',
    'many' => 'go(function () { for ($i = 0; $i < 3000; $i++) { go("deep", 1); } }); for ($i = 0; $i < 3000; $i++) { go(fn () => 1); }',
    'fibers' => 'Co\run(function () { $f = new Fiber(function () { wait(); $x = Fiber::suspend(1); deep(2); }); $f->start(); wait();
        $f->resume(); $never = new Fiber(function () { Fiber::suspend(); }); $never->start(); });
        $f = new Fiber(function () { go(function () { wait(); }); Fiber::suspend(); }); $f->start(); $f->resume();',
    'exceptions' => 'Co\run(function () { go(function () { try { deep(2); throw new Exception(); } catch (Exception) { wait(); } });
        go(function () { deep(3); exit; }); $id = go(function () { try { Co::sleep(9); } finally { wait(); } }); Co::cancel($id); });',
    'killed' => 'Co::set(["enable_deadlock_check" => false]); function stay() { try { Co::yield(); } finally { wait(); } } go("stay");
        go(function () { $f = new Fiber("stay"); $f->start(); });',
    'generators' => 'Co\run(function () { function g() { for ($i = 0; $i < 3; $i++) { wait(); yield $i; } } go(function () {
        foreach (g() as $i) { deep($i); } }); $g = g(); $g->current(); $g->next(); unset($g); });',
    'destructors' => 'class D { function __destruct() { deep(2); } } Co\run(function () { new D(); go(function () { $d = new D(); wait(); }); });',
    'after the end' => 'Swoole\Timer::after(1, fn () => go("deep", 2)); register_shutdown_function(fn () => Co\run("wait"));',
    'server' => '$n = 0; Co\run(function () { $server = new Co\Http\Server("127.0.0.1"); $server->handle("/", function ($request, $response) use
        ($server) { wait(); $response->end(); if (++$GLOBALS["n"] === 4) { $server->shutdown(); } }); go(fn () => $server->start());
        for ($i = 0; $i < 4; $i++) { $s = stream_socket_client("tcp://127.0.0.1:$server->port"); fwrite($s, "GET / HTTP/1.1\r\nHost: x\r\n\r\n");
        wait(); wait(); wait(); } });',
];
foreach ($scripts as $name => $script) {
    $command = [...TestServer::php(), '-d', "extension=$so", '-r', $common . $script];
    $process = TestServer::command($command);
    echo str_pad("$name:", 15), $process->wait(), ' ', $process->stdout(), $process->stderr();
}
unlink($so);
?>
--EXPECT--
waits:         0 contexts begin, all end, switches seen, calls seen, 0 calls open, 0 faults
resumes:       0 contexts begin, all end, switches seen, calls seen, 0 calls open, 0 faults
many:          0 contexts begin, all end, switches seen, calls seen, 0 calls open, 0 faults
fibers:        0 contexts begin, all end, switches seen, calls seen, 0 calls open, 0 faults
exceptions:    0 contexts begin, all end, switches seen, calls seen, 0 calls open, 0 faults
killed:        0 contexts begin, all end, switches seen, calls seen, 0 calls open, 0 faults
generators:    0 contexts begin, all end, switches seen, calls seen, 0 calls open, 0 faults
destructors:   0 contexts begin, all end, switches seen, calls seen, 0 calls open, 0 faults
after the end: 0 contexts begin, all end, switches seen, calls seen, 0 calls open, 0 faults
server:        0 contexts begin, all end, switches seen, calls seen, 0 calls open, 0 faults
