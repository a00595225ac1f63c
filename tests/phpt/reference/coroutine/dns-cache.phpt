--TEST--
coroutine: Answers are remembered; swoole_clear_dns_cache() forgets them
--FILE--
<?php
use Swoole\Coroutine\System;

Co::set(['dns_cache_expire' => 3600, 'dns_cache_capacity' => 10]);
Co\run(function () {
    $first = System::gethostbyname('127.0.0.1');
    var_dump(System::gethostbyname('127.0.0.1') === $first, swoole_clear_dns_cache());
    var_dump(System::gethostbyname('127.0.0.1') === $first);
});
?>
--EXPECT--
bool(true)
NULL
bool(true)
