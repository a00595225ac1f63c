--TEST--
A child uses a channel, a group and a barrier in which coroutines of its parent wait: those are not there
--EXTENSIONS--
pcntl
--ENV--
ASAN_OPTIONS=detect_leaks=0
--FILE--
<?php
Co::set(['enable_deadlock_check' => false]);
$channel = new Chan(1);
$full = new Chan(1);
$group = new Co\WaitGroup(1);
$barrier = $copy = Swoole\Coroutine\Barrier::make();
$wait = function () use ($channel, $full, $group, &$barrier) {
    go(fn () => print("receiver: {$channel->pop()}\n"));
    go(fn () => $full->push('first') && print("sender: {$full->push('second')}\n"));
    go(fn () => print("group: {$group->wait()}\n"));
    go(function () use (&$barrier) {
        Swoole\Coroutine\Barrier::wait($barrier);
        echo "barrier\n";
    });
};
Co\run($wait);
$use = function (string $who) use ($channel, $full, $group, &$copy) {
    echo "-- $who\n", json_encode([$channel->stats(), $full->stats()]), "\n";
    $channel->push($who);
    var_dump($full->pop());
    $group->done();
    var_dump($group->wait());
    $copy = null;
    echo json_encode([$channel->length(), $full->length()]), "\n";
    $channel->close();
};
$pid = pcntl_fork();
if ($pid === 0) {
    Co\run($use, 'child');
    exit(0);
}
pcntl_waitpid($pid, $status);
Co\run($use, 'parent');
?>
--EXPECT--
-- child
[{"consumer_num":0,"producer_num":0,"queue_num":0},{"consumer_num":0,"producer_num":0,"queue_num":1}]
string(5) "first"
bool(true)
[1,0]
-- parent
[{"consumer_num":1,"producer_num":0,"queue_num":0},{"consumer_num":0,"producer_num":1,"queue_num":1}]
receiver: parent
sender: 1
string(5) "first"
group: 1
bool(true)
[0,1]
barrier
