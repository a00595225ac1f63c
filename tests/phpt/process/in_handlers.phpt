--TEST--
Handlers of signals take themselves away, replace each other, exit; destructors that do the same
--FILE--
<?php
use Swoole\Process;

function send(): void
{
    Process::kill(getmypid(), SIGUSR1);
    Co::sleep(0.002);
}

class Ends
{
    public function __construct(private Closure $end)
    {
    }

    public function __invoke(int $number)
    {
        echo "an object, $number\n";
    }

    public function __destruct()
    {
        ($this->end)();
    }
}

pcntl_signal(SIGUSR1, SIG_IGN);
Co\run(function () {
    Process::signal(SIGUSR1, function () {
        Process::signal(SIGUSR1, null);
        gc_collect_cycles();
        echo "takes itself away\n";
    });
    send();
    send();
    Process::signal(SIGUSR1, function () {
        Process::signal(SIGUSR1, fn () => print("the second\n"));
        echo "replaces itself\n";
        exit(1);
    });
    send();
    send();

    // Taken away after it has come.
    Process::kill(getmypid(), SIGUSR1);
    Process::signal(SIGUSR1, null);
    Co::sleep(0.002);

    $end = fn () => var_dump(Process::signal(SIGUSR1, fn () => print("from a destructor\n")));
    Process::signal(SIGUSR1, new Ends($end));
    send();
    Process::signal(SIGUSR1, null);
    send();
    $throw = function () {
        throw new Exception('of the destructor');
    };
    Process::signal(SIGUSR1, new Ends($throw));
    try {
        Process::signal(SIGUSR1, fn () => 1);
    } catch (Exception $exception) {
        echo $exception->getMessage(), "\n";
    }
    Process::signal(SIGUSR1, new Ends(fn () => print("at the end\n")));
});
?>
--EXPECT--
takes itself away
replaces itself
the second
an object, 10
bool(true)
from a destructor
of the destructor
at the end
