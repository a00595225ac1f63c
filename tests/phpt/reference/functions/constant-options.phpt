--TEST--
functions: Constant::OPTION_* is the name of each option in lower case
--FILE--
<?php
use Swoole\Constant;

var_dump(Constant::OPTION_WORKER_NUM, Constant::OPTION_HOOK_FLAGS, Constant::OPTION_OPEN_WEBSOCKET_CLOSE_FRAME);
$constants = (new ReflectionClass(Constant::class))->getConstants();
foreach ($constants as $name => $value) {
    if (str_starts_with($name, 'OPTION_') && $name !== 'OPTION_' . strtoupper($value)) {
        echo "$name is $value\n";
    }
}
Co::set([Constant::OPTION_MAX_COROUTINE => 3]);
echo json_encode(Co::getOptions()), "\n";
?>
--EXPECT--
string(10) "worker_num"
string(10) "hook_flags"
string(26) "open_websocket_close_frame"
{"max_coroutine":3}
