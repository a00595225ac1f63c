--TEST--
Swoole\Runtime: flags are replaced as a set, and getHookFlags() tells only what is hooked
--FILE--
<?php
use Swoole\Runtime;

$built = SWOOLE_HOOK_SLEEP | SWOOLE_HOOK_TCP | SWOOLE_HOOK_UDP | SWOOLE_HOOK_UNIX | SWOOLE_HOOK_UDG | SWOOLE_HOOK_SSL | SWOOLE_HOOK_TLS
    | SWOOLE_HOOK_STREAM_FUNCTION | SWOOLE_HOOK_SOCKETS | SWOOLE_HOOK_CURL | SWOOLE_HOOK_PROC | SWOOLE_HOOK_STDIO
    | SWOOLE_HOOK_NET_FUNCTION | SWOOLE_HOOK_FILE;
$is = fn (int $flags) => Runtime::getHookFlags() === $flags;
var_dump($is(0));
var_dump(Runtime::enableCoroutine(), $is($built));
var_dump(Runtime::enableCoroutine(true), $is(0));
var_dump(Runtime::setHookFlags(SWOOLE_HOOK_SLEEP), $is(SWOOLE_HOOK_SLEEP));
var_dump(Runtime::enableCoroutine(false), $is(0));
var_dump(Runtime::setHookFlags(SWOOLE_HOOK_MONGODB | SWOOLE_HOOK_SLEEP), $is(SWOOLE_HOOK_SLEEP));
Runtime::setHookFlags(0);
echo "-- run()\n";
Co\run(fn () => var_dump($is($built)));
var_dump($is($built));
Runtime::setHookFlags(0);
Co\run(fn () => var_dump($is($built)));
echo "-- chosen\n";
Co::set(['hook_flags' => 0]);
var_dump($is(0));
Co\run(fn () => var_dump($is(0)));
Co::set(['hook_flags' => SWOOLE_HOOK_SLEEP]);
var_dump($is(SWOOLE_HOOK_SLEEP));
Runtime::setHookFlags(0);
Co\run(fn () => var_dump($is(SWOOLE_HOOK_SLEEP)));
try {
    Runtime::setHookFlags('all');
} catch (TypeError $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
-- run()
bool(true)
bool(true)
bool(true)
-- chosen
bool(true)
bool(true)
bool(true)
bool(true)
Swoole\Runtime::setHookFlags(): Argument #1 ($flags) must be of type int, string given
