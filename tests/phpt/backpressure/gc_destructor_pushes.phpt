--TEST--
push() past the high mark: a destructor that the collector calls waits beside the handler, an output callback does not wait
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
    gc_collect_cycles();
    say("goes on");
    ob_start(function (string $text) use ($ws) { $ws->push("from an output callback"); return $text; });
    echo "flushed\n";
    ob_end_flush();
    say("no waiting up to here");
    say("waits", $ws->push("suspended"));
    $ws->close();
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
10485760 from an output callback, from the collector, suspended
goes on
flushed
no waiting up to here
now the handler is suspended
collected true
waits true
