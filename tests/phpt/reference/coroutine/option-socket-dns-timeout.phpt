--TEST--
coroutine: socket_dns_timeout is the time-out of lookups that name none
--FILE--
<?php
$fifo = tempnam(sys_get_temp_dir(), 'wsco');
unlink($fifo);
posix_mkfifo($fifo, 0600);
Co::set(['socket_dns_timeout' => 0.02]);
Co\run(function () use ($fifo) {
    // Every thread waits for somebody who writes, so a lookup has to wait in the queue.
    $left = 64;
    for ($i = 0; $i < 64; $i++) {
        go(function () use ($fifo, &$left) {
            Co\System::readFile($fifo);
            $left--;
        });
    }
    var_dump(Co\System::gethostbyname('localhost'), swoole_last_error());
    var_dump(Co\System::getaddrinfo('localhost'), swoole_last_error());
    while ($left > 0) {
        $writer = fopen($fifo, 'r+');
        Co::sleep(0.001);
        fclose($writer);
    }
});
unlink($fifo);
?>
--EXPECT--
bool(false)
int(712)
bool(false)
int(712)
