--TEST--
A number that is closed without del() and another file's by now does not keep the loop
--FILE--
<?php
use Swoole\Coroutine\System;
use Swoole\Event;
use Swoole\Timer;

function pair(): array
{
    return stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
}

/** A pair, and the number of its first end. */
function numbered(): array
{
    [$one, $two] = pair();
    $number = Event::add($one, fn () => 1);
    Event::del($one);
    return [$one, $two, $number];
}

class Told
{
    public function __construct(private string $text)
    {
    }

    public function __invoke($fd)
    {
        echo "called for a file that it was not added for\n";
    }

    public function __destruct()
    {
        echo $this->text, "\n";
    }
}

[$one, $two, $number] = numbered();
Event::add($number, new Told('closed and in use again'));
Timer::after(1, function () use (&$one, &$third, &$fourth) {
    fclose($one);
    [$third, $fourth] = pair();
    fwrite($fourth, 'x');
});
Event::wait();
echo "the loop has ended\n";

// The new file is added while the old one is still known.
unset($one, $two, $third, $fourth);
[$one, $two, $number] = numbered();
Event::add($number, new Told('the old one'));
fclose($one);
[$third, $fourth] = pair();
var_dump(Event::add($third, function ($fd) {
    echo fread($fd, 11), "\n";
    Event::del($fd);
}) === $number);
fwrite($fourth, 'the new one');
Event::wait();

// Callbacks that are called go on being called.
[$one, $two, $number] = numbered();
$left = 3;
Event::add($number, function ($fd) use ($one, $two, &$left) {
    var_dump(fread($one, 1));
    if (--$left === 0)
        Event::del($fd);
    else
        fwrite($two, 'y');
});
fwrite($two, 'x');
Event::wait();

// A coroutine that waits for it without end.
foreach ([false, true] as $again) {
    unset($one, $two, $third, $fourth);
    [$one, $two, $number] = numbered();
    go(function () use ($number) {
        var_dump(System::waitEvent($number), swoole_last_error());
    });
    go(function () use (&$one, &$third, &$fourth, $again) {
        Co::sleep(0.001);
        fclose($one);
        [$third, $fourth] = $again ? pair() : [0, 0];
    });
    Event::wait();
}
?>
--EXPECT--
closed and in use again
the loop has ended
the old one
bool(true)
the new one
string(1) "x"
string(1) "y"
string(1) "y"
bool(false)
int(9)
bool(false)
int(9)
