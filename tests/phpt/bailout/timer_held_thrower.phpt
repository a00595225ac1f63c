--TEST--
an exception in the destructor of a timer's callback or argument is fatal, like one in the callback; what the destructor defers runs
--FILE--
<?php
require __DIR__ . '/../inc/server.inc';

$class = <<<'PHP'
    class Thrower
    {
        public function __destruct()
        {
            Co::defer(fn () => print("deferred\n"));
            throw new Exception('of the destructor');
        }
    }
    PHP;
foreach ([
    'argument' => 'Swoole\Timer::after(1, fn () => print("called\n"), new Thrower());',
    'callback' => '$held = new Thrower(); Swoole\Timer::after(1, function () use ($held) { echo "called\n"; }); unset($held);',
    'tick' => '$held = new Thrower(); Swoole\Timer::tick(1, function ($id) use ($held) { Swoole\Timer::clear($id); echo "called\n"; }); unset($held);',
] as $name => $code) {
    $process = proc_open([...TestServer::php(), '-d', 'log_errors=0', '-r', "$class $code Swoole\Timer::after(50, fn () => print(\"too late\n\"));"],
        [1 => ['pipe', 'w'], 2 => ['pipe', 'w']], $pipes);
    $said = stream_get_contents($pipes[1]) . stream_get_contents($pipes[2]);
    echo "-- $name\n", preg_replace('/^(#|Stack|  thrown).*\n/m', '', $said), 'status ', proc_close($process), "\n";
}
?>
--EXPECT--
-- argument
called

Fatal error: Uncaught Exception: of the destructor in Command line code:6
deferred
status 255
-- callback
called

Fatal error: Uncaught Exception: of the destructor in Command line code:6
deferred
status 255
-- tick
called

Fatal error: Uncaught Exception: of the destructor in Command line code:6
deferred
status 255
