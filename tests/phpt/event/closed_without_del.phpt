--TEST--
A descriptor that is closed without del() neither keeps the loop nor spins it
--FILE--
<?php
use Swoole\Event;
use Swoole\Timer;

function pair(): array
{
    return stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
}

class Told
{
    public function __construct(private string $text)
    {
    }

    public function __invoke($fd)
    {
    }

    public function __destruct()
    {
        echo $this->text, "\n";
    }
}

[$one, $two] = pair();
Event::add($one, function ($fd) {
    echo "closed in its callback\n";
    fclose($fd);
});
fwrite($two, 'x');
Event::wait();

[$one, $two] = pair();
Event::add($one, new Told('closed by a timer'));
Timer::after(1, fn () => fclose($one));
Event::wait();
echo "the loop has ended\n";

[$one, $two] = pair();
Event::add($one, new Told('closed before the loop'));
fclose($one);
go(fn () => Co::sleep(0.001));
Event::wait();

socket_create_pair(AF_UNIX, SOCK_STREAM, 0, $sockets);
Event::add($sockets[0], new Told('a Socket'));
Timer::after(1, fn () => socket_close($sockets[0]));
Event::wait();

// del() of what is closed, and another stream that gets its number.
[$one, $two] = pair();
$number = Event::add($one, new Told('the old one'));
fclose($one);
[$third, $fourth] = pair();
var_dump(Event::add($third, function ($fd) {
    echo fread($fd, 11), "\n";
    Event::del($fd);
}) === $number);
fwrite($fourth, 'the new one');
Event::wait();

[$one, $two] = pair();
Event::add($one, fn () => 1);
fclose($one);
var_dump(Event::isset($one), Event::del($one), Event::del($one));
?>
--EXPECT--
closed in its callback
closed by a timer
the loop has ended
closed before the loop
a Socket
the old one
bool(true)
the new one
bool(true)
bool(true)
bool(false)
