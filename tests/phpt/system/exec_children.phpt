--TEST--
What a command has started goes with it: when it is cancelled, and at the end of the script
--FILE--
<?php
$script = <<<'PHP'
function run() {
    $co = go(fn () => Swoole\Coroutine\System::exec('(echo begun >&2; exec sleep 1000); true'));
    fgets(STDIN);
    if (getenv('HOW') === 'cancel')
        Co::cancel($co);
}
posix_setsid(); // no terminal
getenv('HOW') === 'cancel' ? run() : register_shutdown_function('run');
PHP;

foreach (['cancel', 'shutdown'] as $how) {
    $pipes = [];
    $process = proc_open([getenv('TEST_PHP_EXECUTABLE'), '-r', $script], [['pipe', 'r'], STDOUT, ['pipe', 'w']],
        $pipes, null, ['HOW' => $how] + getenv());
    echo $how, ': ', fgets($pipes[2]);
    fwrite($pipes[0], "on\n");
    // The end comes when nobody has it open any more.
    echo stream_get_contents($pipes[2]), "gone\n";
    proc_close($process);
}
?>
--EXPECT--
cancel: begun
gone
shutdown: begun
gone
