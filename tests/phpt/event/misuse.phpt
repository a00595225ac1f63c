--TEST--
Event: what is refused
--FILE--
<?php
use Swoole\Event;

[$one, $two] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
var_dump(Event::add('text', fn () => 1));
var_dump(Event::add($one));
var_dump(Event::add($one, fn () => 1, null, SWOOLE_EVENT_READ | SWOOLE_EVENT_WRITE));
var_dump(Event::add($one, fn () => 1, null, 1));
var_dump(Event::add(fopen(__FILE__, 'r'), fn () => 1), swoole_last_error());
var_dump(Event::add(1 << 20, fn () => 1), swoole_last_error());
Event::add($one, fn () => 1);
var_dump(Event::add($one, fn () => 1), swoole_last_error());
var_dump(Event::set($one, null, null, SWOOLE_EVENT_WRITE));
var_dump(Event::write($one, ''), Event::write($two, 'x'), swoole_last_error());
var_dump(Event::write($one, str_repeat('x', 9000000)), swoole_last_error());
try {
    Event::add($two, 'no function');
} catch (TypeError $error) {
    echo $error->getMessage(), "\n";
}
fclose($two);
var_dump(Event::write($one, 'x'), swoole_last_error());
Event::del($one);
Co\run(function () {
    Event::wait();
    var_dump(Event::dispatch());
});
Event::exit();
var_dump(Event::dispatch());
?>
--EXPECTF--

Warning: Swoole\Event::add(): no descriptor: a stream, a Socket or its number is needed in %s on line %d
bool(false)

Warning: Swoole\Event::add(): descriptor %d has no callback for reading in %s on line %d
bool(false)

Warning: Swoole\Event::add(): descriptor %d has no callback for writing in %s on line %d
bool(false)

Warning: Swoole\Event::add(): neither SWOOLE_EVENT_READ nor SWOOLE_EVENT_WRITE is asked for in %s on line %d
bool(false)

Warning: Swoole\Event::add(): descriptor %d cannot be waited for: Operation not permitted in %s on line %d
bool(false)
int(1)

Warning: Swoole\Event::add(): descriptor 1048576 cannot be waited for: Bad file descriptor in %s on line %d
bool(false)
int(9)

Warning: Swoole\Event::add(): descriptor %d was added already in %s on line %d
bool(false)
int(17)

Warning: Swoole\Event::set(): descriptor %d has no callback for writing in %s on line %d
bool(false)

Warning: Swoole\Event::write(): there is nothing to write in %s on line %d
bool(false)
bool(false)
int(2)
bool(false)
int(1009)
Swoole\Event::add(): Argument #2 ($read_callback) must be a valid callback or null, function "no function" not found or invalid function name
bool(false)
int(32)

Warning: Swoole\Event::wait(): Unable to call Event::wait() in coroutine in %s on line %d

Warning: Swoole\Event::dispatch(): Unable to call Event::dispatch() in coroutine in %s on line %d
bool(false)
bool(true)
