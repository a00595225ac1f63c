<?php
// Coroutines that wait in a server all at once, while a WebSocket echo beside them keeps answering: together.php GATE, and in
// WSCO_SERVICES what services.php has started. Prints "PORT n" for the client of the echo, then one line: "ok ..." or what is wrong.

use Swoole\Coroutine as Co;
use Swoole\Coroutine\Http\Server;
use Swoole\Coroutine\WaitGroup;
use Swoole\Http\{Request, Response};

require __DIR__ . '/gates.inc';
if ((string) getenv('WSCO_VENDOR') !== '') {
    require getenv('WSCO_VENDOR') . '/autoload.php';
}

const CLIENTS = 100;
const ECHOES = 20;

/** Waits until it is true, without a limit: the runner has one. */
function until(callable $true): void
{
    while (!$true()) {
        Co::sleep(0.002);
    }
}

/** Runs $work in as many coroutines as there are clients, and waits for all; what they return. */
function each_client(array $clients, callable $work): array
{
    $results = [];
    $group = new WaitGroup();
    foreach ($clients as $number => $client) {
        $group->add();
        Co::create(function () use (&$results, $number, $client, $work, $group) {
            try {
                $results[$number] = $work($client);
            } catch (Throwable $e) {
                $results[$number] = $e::class . ': ' . $e->getMessage();
            }
            $group->done();
        });
    }
    $group->wait();
    return $results;
}

/** What is wrong, or ''. */
function all_wait(Gate $gate, array $clients, int &$echoes): string
{
    $wrong = '';
    Co::create(function () use ($gate, $clients, &$echoes, &$wrong) {
        until(fn () => $gate->waiting() === count($clients));
        // All of them wait: if any blocked the process, nobody would be here, and no echo would come.
        $seen = $echoes;
        until(function () use (&$echoes, $seen) {
            return $echoes >= $seen + ECHOES;
        });
        if ($gate->waiting() !== count($clients)) {
            $wrong = 'some did not wait until the gate was opened';
        }
        $gate->open();
    });
    $answers = each_client($clients, $gate->pass(...));
    $bad = array_filter($answers, fn ($answer) => $answer !== Gate::ANSWER);
    return $bad ? count($bad) . ' answers are wrong, such as ' . var_export(reset($bad), true) : $wrong;
}

Co\run(function () use ($argv) {
    $echoes = 0;
    $done = false;
    $server = new Server('127.0.0.1');
    $server->handle('/echo', function (Request $request, Response $ws) use (&$echoes, &$done) {
        $ws->upgrade();
        // The client sends until we end.
        while (!$done && ($frame = $ws->recv(-1))) {
            $ws->push($frame->data);
            $echoes++;
        }
    });
    Co::create(fn () => $server->start());
    echo "PORT {$server->port}\n";
    until(function () use (&$echoes) {
        return $echoes > 0;
    });
    $gate = new (gates()[$argv[1]]['class'])(json_decode(getenv('WSCO_SERVICES'), true), $argv[1]);
    $clients = each_client(range(1, CLIENTS), fn () => $gate->connect());
    $wrong = all_wait($gate, $clients, $echoes);
    $start = hrtime(true);
    each_client($clients, function (mixed $client) use ($gate) {
        $gate->late($client);
    });
    $took = (hrtime(true) - $start) / 1e6;
    echo $wrong === '' ? sprintf("ok %d times 100 ms took %.0f ms\n", CLIENTS, $took) : "$wrong\n";
    $done = true;
    $server->shutdown();
});
