--TEST--
An error handler that throws at an unknown option: nothing is set
--FILE--
<?php
set_error_handler(function ($number, $message) {
    throw new Exception($message);
});
$options = ['max_corutine' => 3, 'stack_size' => 1 << 20];
foreach ([fn () => Co::set($options), fn () => swoole_async_set($options)] as $set) {
    try {
        $set();
    } catch (Exception $e) {
        echo $e->getMessage(), "\n";
    }
}
var_dump(Co::getOptions());
?>
--EXPECT--
Swoole\Coroutine::set(): unknown option max_corutine, did you mean max_coroutine?
swoole_async_set(): unknown option max_corutine, did you mean max_coroutine?
NULL
