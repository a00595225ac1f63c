--TEST--
at the end of the script those who wait are ended, and may still use the channel in finally
--FILE--
<?php
Co::set(['enable_deadlock_check' => false]);
Co\run(function () {
    $channel = new Chan(1);
    $group = new Co\WaitGroup(1);
    $barrier = $copy = Swoole\Coroutine\Barrier::make();
    go(function () use ($channel) {
        try {
            $channel->pop();
            echo "not reached\n";
        } finally {
            echo "receiver\n";
            var_dump($channel->push('last'));
            try {
                $channel->push('waits');
                echo "not reached\n";
            } finally {
                echo "cannot wait\n";
            }
        }
    });
    go(function () use ($group) {
        try {
            $group->wait();
            echo "not reached\n";
        } finally {
            echo "group\n";
            $group->add();
        }
    });
    $GLOBALS['copy'] = $copy;
    go(function () use (&$barrier) {
        try {
            Swoole\Coroutine\Barrier::wait($barrier);
            echo "not reached\n";
        } finally {
            echo "barrier\n";
        }
    });
    unset($copy);
    $GLOBALS['channel'] = $channel;
});
register_shutdown_function(function () {
    var_dump($GLOBALS['channel']->length(), $GLOBALS['channel']->close());
});
?>
--EXPECT--
receiver
bool(true)
cannot wait
group
barrier
int(1)
bool(true)
