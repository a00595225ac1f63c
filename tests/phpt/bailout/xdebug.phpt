--TEST--
Xdebug: a fatal error in a coroutine, and stop of the debugger's client, end PHP as they do without Xdebug
--SKIPIF--
<?php
require __DIR__ . '/../inc/xdebug.inc';
echo Xdebug::skip();
?>
--FILE--
<?php
require __DIR__ . '/../inc/xdebug.inc';

$code = <<<'PHP'
    register_shutdown_function(fn () => print("shutdown function\n"));
    Co\run(function () {
        go(function () {
            try {
                Co::yield();
            } finally {
                echo "never\n";
            }
        });
        Co::sleep(0.001);
        @ini_set('display_errors', '0');
        missing();
    });
    PHP;
foreach (['off', 'develop', 'debug', 'trace'] as $mode) {
    [$status, $output] = Xdebug::run($mode, $code);
    echo "$mode: $status $output";
}
$session = Dbgp::code($code);
$session->breakpoint(11);
echo $session->go('run'), "\n";
$session->command('stop');
$session->leave();
echo $session->process->wait(), ' ', $session->process->stdout();
?>
--EXPECT--
off: 255 shutdown function
develop: 255 shutdown function
debug: 255 shutdown function
trace: 255 shutdown function
11
0 shutdown function
