--TEST--
acceptance: C23: proc_open() of php, which gets its code on its standard input
--FILE--
<?php
Swoole\Coroutine\run(function () {
    $process = proc_open([getenv('TEST_PHP_EXECUTABLE')], [['pipe', 'r'], ['pipe', 'w'], STDERR], $pipes);
    fwrite($pipes[0], '<?php echo "I am process\n";');
    fclose($pipes[0]);
    echo stream_get_contents($pipes[1]);
    fclose($pipes[1]);
    echo 'command returned ', proc_close($process), "\n";
});
?>
--EXPECT--
I am process
command returned 0
