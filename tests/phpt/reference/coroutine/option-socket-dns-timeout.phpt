--TEST--
coroutine: socket_dns_timeout is the time-out of lookups that name none
--FILE--
<?php
$file = tempnam(sys_get_temp_dir(), 'wsco');
Co::set(['socket_dns_timeout' => 0.02, 'log_level' => SWOOLE_LOG_NONE]);
Co\run(function () use ($file) {
    $holder = fopen($file, 'r+');
    flock($holder, LOCK_EX);
    // Every thread waits for the lock, so a lookup has to wait in the queue.
    for ($i = 0; $i < 64; $i++) {
        go(function () use ($file) {
            Co\System::readFile($file, LOCK_SH);
        });
    }
    var_dump(Co\System::gethostbyname('localhost'), swoole_last_error());
    var_dump(Co\System::getaddrinfo('localhost'), swoole_last_error());
    fclose($holder);
});
unlink($file);
?>
--EXPECT--
bool(false)
int(712)
bool(false)
int(712)
