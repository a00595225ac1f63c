--TEST--
Event: handlers of warnings and destructors that use Event themselves
--FILE--
<?php
use Swoole\Event;

[$one, $two] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
Event::add($one, fn () => 1);
set_error_handler(function (int $number, string $text) use (&$one) {
    echo $text, "\n";
    Event::del($one);
    fclose($one);
});
var_dump(Event::add($one, fn () => 1));
[$one, $three] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
Event::add($one, fn () => 1);
var_dump(Event::set($one, null, null, SWOOLE_EVENT_WRITE));
restore_error_handler();

class Callback
{
    public function __construct(public Closure $end)
    {
    }

    public function __invoke($fd)
    {
    }

    public function __destruct()
    {
        ($this->end)();
    }
}

[$one, $two] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
$again = fn () => var_dump(Event::del($one), is_int(Event::add($one, fn () => 1)));
Event::add($one, new Callback($again));
Event::set($one, fn () => 1);
Event::del($one);
Event::add($one, new Callback($again));
Event::del($one);
var_dump(Event::isset($one));
Event::del($one);

$throw = function () {
    throw new Exception('from the destructor');
};
Event::add($one, new Callback($throw));
try {
    Event::del($one);
} catch (Exception $exception) {
    echo $exception->getMessage(), "\n";
}
Event::add($one, new Callback(fn () => print("at the end\n")));
Event::defer(function () {
    throw new Swoole\ExitException();
});
Event::defer(fn () => Event::exit());
?>
--EXPECTF--
Swoole\Event::add(): descriptor %d was added already
bool(false)
Swoole\Event::set(): descriptor %d has no callback for writing
bool(false)
bool(true)
bool(true)
bool(false)
bool(true)
bool(true)
from the destructor
at the end
