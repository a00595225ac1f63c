--TEST--
response: push() of a response made with new gives false and 1004
--FILE--
<?php
Swoole\Coroutine\run(function () {
    $response = new Swoole\Http\Response();
    var_dump($response->push('x'), swoole_last_error());
});
?>
--EXPECT--
bool(false)
int(1004)
