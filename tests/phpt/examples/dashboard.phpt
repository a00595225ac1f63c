--TEST--
examples/dashboard.php: a tick each second, a watcher that was stopped, SIGTERM
--EXTENSIONS--
pcntl
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
require __DIR__ . '/../inc/app.inc';

app('dashboard.php', function (int $port) {
    echo strlen((new Peer($port))->send("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")->until('</html>')) > 0, " page\n";
    $early = new WsPeer($port, '/feed');
    $early->next() === '[]' or print("samples before the first tick\n");
    $begin = Co::getElapsed();
    for ($i = 1; $i <= 3; $i++) {
        [$sample] = json_decode($early->next(), true);
        printf("%d watcher, %d page, after %.1f s\n", $sample['watchers'], $sample['pages'], (Co::getElapsed() - $begin) / 1000);
    }
    $late = new WsPeer($port, '/feed');
    echo count(json_decode($late->next(), true)), " samples for a newcomer\n";
    $late->frame('hello')->frame("\xff\0", 2);
    $late->close();
    while (json_decode($early->next(), true)[0]['watchers'] !== 1) {
    }

    // Of one who has stopped, the server notices only that nothing is taken any more: then it ends it. Each tick is in time.
    $deaf = new WsPeer($port, '/feed');
    $early->pause = 0.5;
    $begin = Co::getElapsed();
    $ticks = $seen = $late = 0;
    do {
        [$sample] = json_decode($early->next(), true);
        $ticks++;
        $seen = max($seen, $sample['watchers']);
        $late = max($late, abs(Co::getElapsed() - $begin - 1000 * $ticks));
    } while (($sample['watchers'] === 2 || $seen === 1) && $ticks < 200000);
    echo $seen, ' watchers, then ', $sample['watchers'], $late < 1000 ? ', each tick in time' : ", $late ms late", "\n";

    posix_kill(getmypid(), SIGTERM);
    echo $early->next(), "\n";
});
?>
--EXPECTF--
Listening on http://127.0.0.1:%d/
1 page
1 watcher, 1 page, after 1.0 s
1 watcher, 1 page, after 2.0 s
1 watcher, 1 page, after 3.0 s
3 samples for a newcomer
2 watchers, then 1, each tick in time
close 1001: The dashboard is closing.
Closed.
