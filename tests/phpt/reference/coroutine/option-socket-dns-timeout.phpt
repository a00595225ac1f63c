--TEST--
coroutine: socket_dns_timeout is the time-out of lookups that name none
--FILE--
<?php
$fifo = tempnam(sys_get_temp_dir(), 'wsco');
unlink($fifo);
posix_mkfifo($fifo, 0600);
Co::set(['socket_dns_timeout' => 0.02, 'log_level' => SWOOLE_LOG_NONE]);
Co\run(function () use ($fifo) {
    $reader = fopen($fifo, 'r+');
    // Every thread waits for a reader that reads nothing, so a lookup has to wait in the queue.
    for ($i = 0; $i < 64; $i++) {
        go(function () use ($fifo) {
            Co\System::writeFile($fifo, str_repeat('x', 1 << 20));
        });
    }
    var_dump(Co\System::gethostbyname('localhost'), swoole_last_error());
    var_dump(Co\System::getaddrinfo('localhost'), swoole_last_error());
    fclose($reader);
});
unlink($fifo);
?>
--EXPECT--
bool(false)
int(712)
bool(false)
int(712)
