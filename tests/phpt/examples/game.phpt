--TEST--
examples/game.php: twenty steps a second, rooms, a player that was stopped, SIGTERM
--EXTENSIONS--
pcntl
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
require __DIR__ . '/../inc/app.inc';

/** What the next step says of a player. */
function player(WsPeer $peer, int $id): ?array
{
    foreach (array_slice(json_decode($peer->next()), 2) as $player) {
        if ($player[0] === $id) {
            return $player;
        }
    }
    return null;
}

app('game.php', function (int $port) {
    $ann = new WsPeer($port, '/play');
    $id = $ann->expect(['size' => 400])['you'];
    $ann->json([-1, -1]);
    while (array_slice(player($ann, $id), 1, 2) !== [0, 0]) {
    }
    foreach (['x', '[]', '[2,0]', '["1",0]', '{"0":1,"1":1}', '[[1],0]', 'null', '[1e99,1]', '[1.0,1]', "\xff"] as $bad) {
        $ann->frame($bad, 2);
    }
    echo implode(' ', player($ann, $id)) === "$id 0 0 " . player($ann, $id)[3] ? "stands still\n" : "moves\n";
    $ann->json([0, 1]);
    while (($from = player($ann, $id)[2]) === 0) {
    }
    $begin = Co::getElapsed();
    for ($i = 0; $i < 20; $i++) {
        $to = player($ann, $id)[2];
    }
    printf("%d in %.1f s\n", $to - $from, (Co::getElapsed() - $begin) / 1000);

    // Eight fill the room, the ninth gets another; whoever leaves makes a place.
    $others = [];
    for ($i = 0; $i < 8; $i++) {
        $others[] = $peer = new WsPeer($port, '/play');
        $ids[] = $peer->expect(['size' => 400])['you'];
    }
    while (player($ann, $ids[6]) === null) {
    }
    echo count(json_decode($ann->next())) - 2, ' and ', count(json_decode(end($others)->next())) - 2, " players\n";
    array_shift($others)->close();
    while (player($ann, $ids[0]) !== null) {
    }
    $new = new WsPeer($port, '/play');
    $ids[] = $new->expect(['size' => 400])['you'];
    echo player($ann, end($ids)) !== null ? "the new one is in the first room\n" : "not there\n";
    $new->close();
    $deaf = array_shift($others);
    array_map(fn ($peer) => $peer->close(), $others);

    // One of the two does not read. For Ann each step comes in time.
    $ann->pause = 0.025;
    $begin = Co::getElapsed();
    for ($steps = $late = 0; $steps < 2000; $late = max($late, abs(Co::getElapsed() - $begin - 50 * ++$steps))) {
        $players = count(json_decode($ann->next())) - 2;
    }
    echo "$players players, ", $late <= 100 ? 'each step in time' : "$late ms late", "\n";

    posix_kill(getmypid(), SIGTERM);
    echo $ann->next(), "\n";
});
?>
--EXPECTF--
Listening on http://127.0.0.1:%d/
stands still
160 in 1.0 s
8 and 1 players
the new one is in the first room
2 players, each step in time
close 1001: The game is over.
Closed.
