--TEST--
A handler waits in the notice that a coroutine's function is deprecated: the arguments are held until the call
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
set_error_handler(function (int $level) {
    echo 'notice ', $level === E_DEPRECATED ? 'of a deprecated function' : $level, "\n";
    Co::sleep(0.001);
    echo "goes on\n";
    return true;
});
Co\run(function () {
    $number = random_int(1, 9);
    // Nothing else holds the strings when go() has returned, and the next call has its arguments where theirs were.
    go('utf8_encode', str_repeat("\xe9", 1000 + $number));
    $next = array_merge([1], [$number]);
    Swoole\Coroutine::create('utf8_decode', str_repeat("\xc3\xa9", 1000 + $number));
    $next = array_merge([1], [$number]);
    echo "returned\n";
    Co::sleep(0.01); // its frame stays
});
?>
--EXPECT--
notice of a deprecated function
notice of a deprecated function
returned
goes on
goes on
