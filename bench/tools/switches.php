<?php
// bench/switches: pairs of switches a second, from one coroutine to another and back. Each way is measured in the same
// process, in turn; the best of the rounds counts, as everything else only adds time.

require __DIR__ . '/common.php';

$options = options(['count' => '500000', 'rounds' => '5']);
$count = (int) $options['count'];
$rounds = (int) $options['rounds'];

/** @return float seconds */
function timed(callable $do): float
{
    $began = hrtime(true);
    $do();
    return (hrtime(true) - $began) / 1e9;
}

$ways = [
    'Fiber: suspend() and resume()' => function (int $count) {
        $fiber = new Fiber(function () {
            while (Fiber::suspend()) {
            }
        });
        $fiber->start();
        $seconds = timed(function () use ($fiber, $count) {
            for ($i = 0; $i < $count; $i++) {
                $fiber->resume(true);
            }
        });
        $fiber->resume(false);
        return $seconds;
    },
    'Coroutine: yield() and resume()' => function (int $count) {
        $goes = true;
        $id = Co::create(function () use (&$goes) {
            while ($goes) {
                Co::yield();
            }
        });
        $seconds = timed(function () use ($id, $count) {
            for ($i = 0; $i < $count; $i++) {
                Co::resume($id);
            }
        });
        $goes = false;
        Co::resume($id);
        return $seconds;
    },
    'Channel: push() to a waiting pop()' => function (int $count) {
        $channel = new Chan();
        Co::create(function () use ($channel) {
            while ($channel->pop()) {
            }
        });
        $seconds = timed(function () use ($channel, $count) {
            for ($i = 0; $i < $count; $i++) {
                $channel->push(true);
            }
        });
        $channel->push(false);
        return $seconds;
    },
    'Channel: pop() from a waiting push()' => function (int $count) {
        $channel = new Chan();
        Co::create(function () use ($channel) {
            while ($channel->push(true)) {
            }
        });
        $seconds = timed(function () use ($channel, $count) {
            for ($i = 0; $i < $count; $i++) {
                $channel->pop();
            }
        });
        $channel->close();
        return $seconds;
    },
    'Channel: push() and pop() without a wait' => function (int $count) {
        $channel = new Chan();
        return timed(function () use ($channel, $count) {
            for ($i = 0; $i < $count; $i++) {
                $channel->push(true);
                $channel->pop();
            }
        });
    },
];

$best = array_fill_keys(array_keys($ways), INF);
Co\run(function () use ($ways, $count, $rounds, &$best) {
    for ($round = 0; $round < $rounds; $round++) {
        foreach ($ways as $name => $way) {
            $best[$name] = min($best[$name], $way($count));
        }
    }
});
$pair = $best['Coroutine: yield() and resume()'];
foreach ($best as $name => $seconds) {
    printf("%-42s %6.2f million a second %8.1f ns %6.2f of a yield and resume\n", $name, $count / $seconds / 1e6,
        $seconds / $count * 1e9, $seconds / $pair);
}
