--TEST--
examples/graceful.php: at SIGTERM requests get their answer, within ten seconds, and a reader that was stopped delays nothing
--EXTENSIONS--
pcntl
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
require __DIR__ . '/../inc/app.inc';

function slow(int $port, string $seconds): Peer
{
    return (new Peer($port))->send("GET /slow?seconds=$seconds HTTP/1.1\r\nHost: a\r\n\r\n");
}

app('graceful.php', function (int $port) {
    echo slow($port, '-1')->until("s.\n") !== '' ? "served\n" : '';
    $reader = new WsPeer($port, '/news');
    $deaf = new WsPeer($port, '/news');
    $begin = Co::getElapsed();
    $reader->pause = 0.5;
    for ($ticks = $late = 0; $ticks < 1000; $late = max($late, abs(Co::getElapsed() - $begin - 1000 * ++$ticks))) {
        $reader->next();
    }
    echo "$ticks ticks, ", $late <= 1000 ? 'each in time' : "$late ms late", "\n";

    [$idle, $quick, $slow] = [new Peer($port), slow($port, '8'), slow($port, '3600')];
    $deaf->frame(str_repeat('x', 100000));
    Co::sleep(1);
    posix_kill(getmypid(), SIGTERM);
    $reader->pause = 0.001;
    echo took(function () use ($reader) {
        while (!str_starts_with($text = $reader->next(), 'close')) {
        }
        return $text;
    }), ', ', $reader->next(), "\n";
    echo took(fn () => $idle->until('x')), "\n";
    echo took(fn () => strtok(strstr($quick->until('<end>'), 'That'), "\n")), "\n";
    echo took(fn () => strtok(strstr($slow->until('<end>'), 'There'), "\n")), "\n";
});
?>
--EXPECTF--
Listening on http://127.0.0.1:%d/
served
1000 ticks, each in time
Stopping, with 2 requests and 2 readers.
close 1001: The server is stopping. after 0.0 s, end
<end> after 0.0 s
That took 8 s. after 7.0 s
There was no time left. after 3.0 s
Stopped.
