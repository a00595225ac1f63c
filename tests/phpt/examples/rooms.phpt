--TEST--
examples/rooms.php: presence, heartbeats, a client that was stopped, SIGTERM
--EXTENSIONS--
pcntl
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
require __DIR__ . '/../inc/app.inc';

app('rooms.php', function (int $port) {
    $enter = fn (string $name, string $room = 'a') => new WsPeer($port, "/room?room=$room&name=$name");
    $ann = $enter('Ann');
    $ann->expect(['type' => 'welcome', 'people' => [['name' => 'Ann', 'away' => false]]]);
    $ann->json(['type' => 'away']);
    $ann->expect(['type' => 'away', 'name' => 'Ann']);
    $bob = $enter('7');
    $bob->expect(['type' => 'welcome', 'people' => [['name' => 'Ann', 'away' => true], ['name' => '7', 'away' => false]]]);
    $ann->expect(['type' => 'joined', 'name' => '7']);
    $eve = $enter('Ann', 'b');
    $eve->expect(['type' => 'welcome', 'room' => 'b', 'people' => [['name' => 'Ann', 'away' => false]]]);

    foreach (['Ann' => 'a', '%3Cb%3E' => 'a', '%ff' => 'a', 'Zoe' => '', 'x' => str_repeat('x', 25)] as $name => $room) {
        echo $enter($name, $room)->next(), "\n";
    }
    foreach (['no JSON', '"type"', '5', 'null', '{"type":["say"]}', '{"type":"say"}', '{"type":"say","text":5}'] as $text) {
        $ann->frame($text);
    }
    $ann->frame("{\"type\":\"say\",\"text\":\"\xff\"}", 2);
    $ann->json(['type' => 'say', 'text' => str_repeat('x', 4001)]);
    $ann->json(['type' => 'away']);
    $ann->json(['type' => 'back']);
    $ann->expect(['type' => 'back', 'name' => 'Ann']);
    $bob->expect(['type' => 'back', 'name' => 'Ann']);

    // Who is asked and does not answer has left; the others answer, and stay.
    $gone = $enter('Gone');
    foreach ([$ann, $bob] as $peer) {
        $peer->expect(['type' => 'joined', 'name' => 'Gone']);
    }
    $bob->keepReading();
    $eve->keepReading();
    echo took(fn () => $ann->expect(['type' => 'left'])['name']), "\n";

    // A client that was stopped: each message reaches Ann at once, until it is dropped.
    $deaf = $enter('Deaf');
    $ann->expect(['type' => 'joined', 'name' => 'Deaf']);
    $text = str_repeat('0123456789', 390);
    $most = $said = 0;
    do {
        $begin = Co::getElapsed();
        $ann->json(['type' => 'say', 'text' => $text . ++$said]);
        while (($message = json_decode($ann->next(), true))['type'] !== 'said') {
            $left = $message['name'];
        }
        $most = max($most, Co::getElapsed() - $begin);
    } while (!isset($left) && $said < 10000);
    echo "$left left, ", $most < 100 ? 'no message was late' : "a message took $most ms", "\n";

    // Another one: its socket is full, and more waits for it when the house is closed.
    $deaf = $enter('Deaf');
    for ($i = 0; $i < 1500; $i++) {
        $ann->json(['type' => 'say', 'text' => $text]);
        $ann->await(['type' => 'said']);
    }
    Co::sleep(2);
    posix_kill(getmypid(), SIGTERM);
    echo $ann->next(), "\n";
    $begin = Co::getElapsed();
    while (Co::stats()['event_num'] > 0) {
        Co::sleep(1);
    }
    echo Co::getElapsed() - $begin < 25000 ? "closed in time\n" : "closed late\n";
});
?>
--EXPECTF--
Listening on http://127.0.0.1:%d/
close 4001: There is a Ann here already.
close 4000: A name is up to 24 letters, digits, blanks, dots or dashes.
close 4000: A name is up to 24 letters, digits, blanks, dots or dashes.
close 4000: A name is up to 24 letters, digits, blanks, dots or dashes.
close 4000: A name is up to 24 letters, digits, blanks, dots or dashes.
Gone after 40.0 s
Deaf left, no message was late
close 1001: We are closing.
closed in time
Closed.
