--TEST--
exit in whatever a coroutine calls: an ExitException, which ends that coroutine only
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\{Event, Timer};

final class Exits
{
    public function __construct(private mixed $status = null)
    {
    }
    public function __toString(): string
    {
        exit($this->status);
    }
    public function __get(string $name): mixed
    {
        exit($this->status);
    }
}
final class ExitsAtEnd
{
    public function __destruct()
    {
        exit(2);
    }
}
spl_autoload_register(fn (string $class) => $class === 'Nowhere' && exit(3));

Co\run(function () {
    $places = [
        'destructor' => function () {
            new ExitsAtEnd();
        },
        '__toString' => fn () => (string) new Exits(4),
        '__get' => fn () => (new Exits(5))->x,
        'autoloader' => fn () => new Nowhere(),
        'generator' => function () {
            $generator = (function () {
                yield 1;
                exit(6);
            })();
            foreach ($generator as $x);
        },
        'usort' => function () {
            $list = [2, 1];
            usort($list, fn () => exit(7));
        },
        'error handler' => function () {
            set_error_handler(function () {
                restore_error_handler();
                exit(8);
            });
            echo $undefined;
        },
        'Fiber' => function () {
            $fiber = new Fiber(function () {
                Fiber::suspend();
                exit(9);
            });
            $fiber->start();
            $fiber->resume();
        },
        'after waiting' => function () {
            Co::sleep(0.001);
            exit(10);
        },
        'entered by push()' => function () {
            $channel = new Chan();
            go(fn () => $channel->pop() && exit(11));
            $channel->push(1);
            throw new Swoole\ExitException('the sender goes on');
        },
    ];
    foreach ($places as $place => $do) {
        go(function () use ($place, $do) {
            try {
                $do();
            } catch (Swoole\ExitException $e) {
                echo "$place: ", json_encode($e->getStatus()), ' ', $e->getMessage(), "\n";
                throw $e;
            } finally {
                defer(fn () => print("defer\n"));
            }
            echo "never\n";
        });
        Co::sleep(0.01);
    }
    Timer::after(1, function () {
        try {
            exit(12);
        } finally {
            echo "timer: finally\n";
        }
    });
    Event::defer(fn () => exit("Event::defer()\n"));
    go(fn () => defer(fn () => exit("a deferred function\n")));
    Co::sleep(1);
    echo "the others have ended alone\n";
});
echo "after\n";
?>
--EXPECT--
destructor: 2 swoole exit
defer
__toString: 4 swoole exit
defer
__get: 5 swoole exit
defer
autoloader: 3 swoole exit
defer
generator: 6 swoole exit
defer
usort: 7 swoole exit
defer
error handler: 8 swoole exit
defer
Fiber: 9 swoole exit
defer
after waiting: 10 swoole exit
defer
entered by push(): 0 the sender goes on
defer
a deferred function
Event::defer()
timer: finally
the others have ended alone
after
