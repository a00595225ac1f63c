--TEST--
Whatever waits throws where a coroutine cannot be suspended, here in an output callback, and changes nothing
--FILE--
<?php
use Swoole\Coroutine\{Barrier, Channel, System, WaitGroup};

function told(Closure $call): string
{
    $told = 'was not called';
    ob_start(function () use ($call, &$told) {
        try {
            $told = var_export($call(), true);
        } catch (Throwable $e) {
            $told = get_class($e) . ': ' . $e->getMessage();
        }
        return '';
    });
    echo 'x';
    ob_end_flush();
    return $told;
}

Co\run(function () {
    $other = go(fn () => Co::yield());
    $empty = new Channel(1);
    $full = new Channel(1);
    $full->push('first');
    $group = new WaitGroup(1);
    $barrier = $second = Barrier::make();
    $pair = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
    $calls = [
        'sleep' => fn () => Co::sleep(0.001),
        'yield' => fn () => Co::yield(),
        'join' => fn () => Co::join([$other], 0.001),
        'pop' => fn () => $empty->pop(0.001),
        'push' => fn () => $full->push('second', 0.001),
        'WaitGroup' => fn () => $group->wait(0.001),
        'Barrier' => function () use (&$barrier) {
            Barrier::wait($barrier, 0.001);
        },
        'batch' => fn () => Swoole\Coroutine\batch([fn () => Co::sleep(0.001)]),
        'parallel' => fn () => Swoole\Coroutine\parallel(1, fn () => Co::sleep(0.001)),
        'map' => fn () => Swoole\Coroutine\map([1], fn () => Co::sleep(0.001)),
        'System::sleep' => fn () => System::sleep(0.001),
        'exec' => fn () => System::exec('true'),
        'readFile' => fn () => System::readFile(__FILE__),
        'writeFile' => fn () => System::writeFile('/dev/null', ''),
        'statvfs' => fn () => System::statvfs('/'),
        'wait' => fn () => System::wait(0.001),
        'waitPid' => fn () => System::waitPid(getmypid(), 0.001),
        'waitEvent' => fn () => System::waitEvent($pair[0], SWOOLE_EVENT_READ, 0.001),
        'waitSignal' => fn () => System::waitSignal(10 /* SIGUSR1 */, 0.001),
        'gethostbyname' => fn () => System::gethostbyname('localhost', AF_INET, 5),
        'getaddrinfo' => fn () => System::getaddrinfo('localhost'),
        'dnsLookup' => fn () => System::dnsLookup('localhost', 5),
    ];
    foreach ($calls as $name => $call) {
        $told[told($call)][] = $name;
    }
    foreach ($told as $text => $names) {
        echo "$text: ", implode(' ', $names), "\n";
    }
    echo json_encode([$empty->stats(), $full->stats(), $group->count(), $barrier === $second]), "\n";
    Co::resume($other);
});
?>
--EXPECT--
Swoole\Error: the coroutine cannot be suspended here: an output callback is running: sleep yield join pop push WaitGroup Barrier batch parallel map System::sleep exec readFile writeFile statvfs wait waitPid waitEvent waitSignal gethostbyname getaddrinfo dnsLookup
[{"consumer_num":0,"producer_num":0,"queue_num":0},{"consumer_num":0,"producer_num":0,"queue_num":1},1,true]
