--TEST--
push() past the high mark in a destructor that the garbage collector runs, and in an output callback: queued, not suspended
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    $ws->push(str_repeat("x", 10 << 20));
    Co::create(function () { Co::sleep(0.001); say("now the handler is suspended"); });
    $cycle = new AtEnd(fn () => say("collected", $ws->push("from the collector")));
    $cycle->self = $cycle;
    unset($cycle);
    say("cycles", gc_collect_cycles() > 0);
    ob_start(function (string $text) use ($ws) { $ws->push("from an output callback"); return $text; });
    echo "flushed\n";
    ob_end_flush();
    say("no waiting up to here");
    say("waits", $ws->push("suspended"));
', ['buffer_high_watermark' => 65536], 'class AtEnd {
    public $self;
    function __construct(private Closure $do) {}
    function __destruct() { ($this->do)(); }
}');
$c = WsClient::open($server->port, options: ['rcvbuf' => 65536]);
$server->waitOutput("/now the handler/");
echo strlen($c->readText()), ' ', $c->readText(), ', ', $c->readText(), ', ', $c->readText(), "\n";
$c->expectClose(1000);
$server->finish();
?>
--EXPECT--
10485760 from the collector, from an output callback, suspended
collected true
cycles true
flushed
no waiting up to here
now the handler is suspended
waits true
