--TEST--
Xdebug: coroutines end in every way in every mode: exit, exceptions, kill, after the last line, thousands of them
--SKIPIF--
<?php
require __DIR__ . '/../inc/xdebug.inc';
echo Xdebug::skip();
?>
--FILE--
<?php
require __DIR__ . '/../inc/xdebug.inc';

$scripts = [
    'exit' => 'go(function () { Co::sleep(0.001); exit(7); }); Co\run(fn () => exit("text "));',
    'killed' => 'Co::set(["enable_deadlock_check" => false]); go(function () { try { Co::yield(); } finally { echo "finally "; } });',
    'fiber' => 'Co\run(function () { $f = new Fiber(function () { Co::sleep(0.001); exit; }); $f->start(); });',
    'cancel' => 'Co\run(function () { $id = go(fn () => print(json_encode(Co::sleep(9)) . " ")); Co::cancel($id); });',
    'timer' => 'Swoole\Timer::after(1, fn () => go(fn () => print("timer ")));',
    'shutdown' => 'register_shutdown_function(fn () => Co\run(fn () => Co::sleep(0.001)));',
    'destructor' => 'class D { public $d; function __destruct() { if (!$this->d) Co::sleep(0.001); echo "destructor "; } }
        Co\run(function () { $d = new D(); $d->d = $d; unset($d); gc_collect_cycles(); new D(); });',
    'many' => 'Co\run(function () { for ($i = 0; $i < 20; $i++) { for ($j = 0; $j < 100; $j++) { go(fn () => Co::sleep(0.001)); }
        Co::sleep(0.002); } echo Co::stats()["coroutine_peak_num"] > 100 ? "many " : "few "; });',
];
foreach (['off', 'develop', 'debug', 'profile', 'trace', 'coverage', 'gcstats', 'develop,debug,profile,trace,coverage,gcstats'] as $mode) {
    echo "$mode:";
    foreach ($scripts as $script) {
        [$status, $output] = Xdebug::run($mode, $script);
        echo " $status ", strtr($output, "\n", ' ');
    }
    echo "\n";
}
?>
--EXPECT--
off: 7 text  0 finally  0  0 false  0 timer  0  0 destructor destructor  0 many 
develop: 7 text  0 finally  0  0 false  0 timer  0  0 destructor destructor  0 many 
debug: 7 text  0 finally  0  0 false  0 timer  0  0 destructor destructor  0 many 
profile: 7 text  0 finally  0  0 false  0 timer  0  0 destructor destructor  0 many 
trace: 7 text  0 finally  0  0 false  0 timer  0  0 destructor destructor  0 many 
coverage: 7 text  0 finally  0  0 false  0 timer  0  0 destructor destructor  0 many 
gcstats: 7 text  0 finally  0  0 false  0 timer  0  0 destructor destructor  0 many 
develop,debug,profile,trace,coverage,gcstats: 7 text  0 finally  0  0 false  0 timer  0  0 destructor destructor  0 many
