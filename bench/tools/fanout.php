<?php
// Started by bench/fanout.

require __DIR__ . '/common.php';

$seconds = (float) ($argv[1] ?? 5);
if ($seconds <= 0) {
    usage('SECONDS is a time above 0');
}

/** Frames that came within $seconds, and the longest time between two of them in milliseconds. */
function listen(WsClient $fast, float $seconds): array
{
    $longest = 0;
    $last = $begin = hrtime(true);
    for ($n = 0; $last - $begin < $seconds * 1e9; $n++) {
        if (rtrim($fast->readText()) !== (string) $n) {
            echo "FAILED: frame $n is missing\n";
            exit(1);
        }
        $now = hrtime(true);
        $longest = $n > 0 ? max($longest, $now - $last) : 0;
        $last = $now;
    }
    return [$n, $longest / 1e6];
}

foreach (['ticker', 'child', 'left alone'] as $kind) {
    $server = startServer('fanout.php', onCore(0), ['KIND' => $kind]);
    $slow = WsClient::open($server->port, '/ws?slow', options: ['rcvbuf' => 4096]);
    $asks = WsClient::connect($server->port);
    if ($kind !== 'ticker') {
        $asks->get('/child');
    }
    if ($kind === 'left alone') {
        $asks->close();
    }
    [$frames, $gap] = listen(WsClient::open($server->port, '/ws?fast'), $seconds);
    printf("%-10s %5d frames, longest gap %.1f ms\n", $kind, $frames, $gap);
}
