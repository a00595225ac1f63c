--TEST--
cancel(), a time limit and the end of the script while a coroutine waits inside PHP's streams
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\Coroutine\{CanceledException, TimeoutException};

class Held
{
    public function __construct(private string $name, private $stream)
    {
    }

    public function __destruct()
    {
        $result = fread($this->stream, 10);
        echo $this->name, ' destroyed, read ', var_export($result, true), "\n";
    }
}
$waits = [
    'fread' => fn ($stream) => fread($stream, 10),
    'fgets' => fn ($stream) => fgets($stream),
    'without a time-out' => function ($stream) {
        stream_set_timeout($stream, -1);
        return fread($stream, 10);
    },
    'stream_select' => function ($stream) {
        $read = [$stream];
        $write = $except = null;
        return @stream_select($read, $write, $except, null);
    },
    'accept' => fn () => @stream_socket_accept(stream_socket_server('tcp://127.0.0.1:0'), 100),
];
Co\run(function () use ($waits) {
    foreach ($waits as $name => $wait) {
        foreach ($name === 'without a time-out' ? [true] : [false, true] as $throw) {
            [$ours, $theirs] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
            $id = go(function () use ($name, $wait, $ours, $throw) {
                try {
                    $result = $wait($ours);
                    echo $name, ': ', var_export($result, true), "\n";
                } catch (CanceledException $e) {
                    echo $name, ': ', get_class($e), "\n";
                }
            });
            Co::sleep(1);
            Co::cancel($id, $throw);
            Co::sleep(0.001);
        }
    }
    echo "-- time limit\n";
    go(function () {
        [$ours, $theirs] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
        Co::setTimeLimit(2);
        try {
            fread($ours, 10);
        } catch (TimeoutException $e) {
            echo get_class($e), "\n";
        }
        fwrite($theirs, 'and on');
        echo fread($ours, 10), "\n";
    });
    Co::sleep(3);
    echo "-- the end\n";
    foreach ($waits as $name => $wait) {
        go(function () use ($name, $wait) {
            [$ours, $theirs] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
            $held = new Held($name, $ours);
            $wait($ours);
            echo "not reached\n";
        });
    }
    Swoole\Event::exit();
});
?>
--EXPECT--
fread: ''
fread: Swoole\Coroutine\CanceledException
fgets: false
fgets: Swoole\Coroutine\CanceledException
without a time-out: Swoole\Coroutine\CanceledException
stream_select: false
stream_select: Swoole\Coroutine\CanceledException
accept: false
accept: Swoole\Coroutine\CanceledException
-- time limit
Swoole\Coroutine\TimeoutException
and on
-- the end
fread destroyed, read ''
fgets destroyed, read ''
without a time-out destroyed, read ''
stream_select destroyed, read ''
accept destroyed, read ''
