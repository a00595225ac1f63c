<?php
// Started by tests/mission/run, which tells what this is.

require __DIR__ . '/../phpt/inc/client.inc';
require __DIR__ . '/../phpt/inc/server.inc';
require __DIR__ . '/tap.php';
require __DIR__ . '/browser.php';
require __DIR__ . '/checks.php';
require __DIR__ . '/apps.php';

const EXAMPLES = __DIR__ . '/../../examples';
const DOCUMENTED_PORT = 9502;

/** The PHP code under a heading of the document, byte for byte. */
function documentedScript(string $document, string $heading): string
{
    $found = preg_match('/^#+ ' . preg_quote($heading, '/') . "\\n.*?^```php\\n(.*?)^```\$/ms", $document, $m);
    truth($found === 1, "no PHP code under \"$heading\" in the document");
    truth(!str_contains($m[1], '<?php'), 'the script has an opening tag of its own by now');
    return $m[1];
}

/** The first script's page, as its heredoc says it. */
function documentedPage(string $script): string
{
    truth(preg_match('/<<<HTML\n(.*?)\nHTML\n/s', $script, $m) === 1, 'no page in the script');
    return $m[1];
}

final class Mission
{
    private ?string $document = null;
    private ?Browser $browser = null;
    /** @var list<string> */
    private array $files = [];

    public function __construct(private Tap $tap, private string $pattern)
    {
        $path = (string) getenv('WSCO_MISSION');
        if (is_file($path)) {
            $this->document = file_get_contents($path);
        }
    }

    public function run(): void
    {
        $this->documented('documented server', 'Complete Example', function (TestServer $server, string $script) {
            return new TwoRepliesChecks($this->tap, $server, documentedPage($script), true);
        });
        $this->documented('documented broadcast', 'Batch Send Example', function (TestServer $server) {
            return new BroadcastChecks($this->tap, $server);
        });
        $this->documentedBrowser();
        $this->example('websocket_server.php', function (TestServer $server) {
            return new TwoRepliesChecks($this->tap, $server, '${location.host}/websocket', false);
        });
        $this->example('broadcast.php', fn (TestServer $server) => new BroadcastChecks($this->tap, $server));
        $this->example('echo.php', fn (TestServer $server) => new EchoChecks($this->tap, $server));
        $this->example('chat.php', fn (TestServer $server) => new ChatChecks($this->tap, $server));
        $this->exampleBrowser();
        $this->chatBrowser();
        array_map($this->appBrowser(...), AppPages::names());
    }

    private function wanted(string $title): bool
    {
        if (!preg_match("\x01$this->pattern\x01", $title)) {
            return false;
        }
        $this->tap->group($title);
        return true;
    }

    /** Starts the server; a server that does not start is one failed check. */
    private function start(callable $start): ?TestServer
    {
        $server = null;
        $this->tap->check('starts', function () use ($start, &$server) {
            $server = $start();
        });
        return $server;
    }

    private function checkAll(?TestServer $server, callable $checks): void
    {
        if ($server !== null) {
            $script = $checks($server);
            $script->run();
            $script->stop();
        }
    }

    // ---------------------------------------------------------------- the scripts of the document

    /** Runs $body with the running script, which alone has the documented port meanwhile. */
    private function withDocumented(string $title, string $heading, callable $body): void
    {
        if (!$this->wanted($title)) {
            return;
        }
        if ($this->document === null) {
            $this->tap->skip('all', 'the document is not there: ' . getenv('WSCO_MISSION'));
            return;
        }
        $script = '';
        $lock = null;
        $server = $this->start(function () use ($heading, &$script, &$lock) {
            $script = documentedScript($this->document, $heading);
            $this->files[] = $file = TestServer::file("<?php\n$script");
            $lock = TestServer::lockPort(DOCUMENTED_PORT);
            return TestServer::script($file, [], DOCUMENTED_PORT);
        });
        if ($server !== null) {
            $body($server, $script);
        }
        unset($lock);
    }

    private function documented(string $title, string $heading, callable $checks): void
    {
        $this->withDocumented($title, $heading, function (TestServer $server, string $script) use ($checks) {
            $this->checkAll($server, fn (TestServer $server) => $checks($server, $script));
        });
    }

    private function documentedBrowser(): void
    {
        $this->withDocumented('documented server in a browser', 'Complete Example', function (TestServer $server) {
            $this->pageChecks($server, [
                'Connected to WebSocket server.',
                'Retrieved data from server: Hello hello!',
                'Retrieved data from server: How are you, hello?',
                'Disconnected',
            ]);
        });
    }

    // ---------------------------------------------------------------- examples/

    private function startExample(string $name): ?TestServer
    {
        return $this->start(fn () => TestServer::script(EXAMPLES . "/$name", ['PORT' => '0']));
    }

    private function example(string $name, callable $checks): void
    {
        if ($this->wanted("examples/$name")) {
            $this->checkAll($this->startExample($name), $checks);
        }
    }

    private function exampleBrowser(): void
    {
        if (!$this->wanted('examples/websocket_server.php in a browser')) {
            return;
        }
        $server = $this->startExample('websocket_server.php');
        if ($server !== null) {
            $this->pageChecks($server, [
                'Connected to WebSocket server.',
                'Received: Hello hello!',
                'Received: How are you, hello?',
                'Disconnected',
            ]);
        }
    }

    private function chatBrowser(): void
    {
        if (!$this->wanted('examples/chat.php in a browser')) {
            return;
        }
        $server = $this->startExample('chat.php');
        if ($server === null || !$this->haveBrowser()) {
            return;
        }
        $this->tap->check('two tabs talk to each other', function () use ($server) {
            $submit = fn (string $text) => 'socket.readyState === 1 && (document.getElementById("text").value = '
                . json_encode($text) . ', document.getElementById("form").requestSubmit(), true)';
            $messages = 'document.getElementById("messages").innerText';
            $shows = fn (string $text) => "$messages.includes(" . json_encode($text) . ')';
            $ann = $this->browser->open("http://127.0.0.1:$server->port/");
            $this->browser->waitFor($ann, $submit('Ann'));
            $this->browser->waitFor($ann, $shows('You joined as Ann.'));
            $bob = $this->browser->open("http://127.0.0.1:$server->port/");
            $this->browser->waitFor($bob, $submit('Bob'));
            $this->browser->waitFor($ann, $shows('Bob joined.'));
            $this->browser->evaluate($bob, $submit('<i>hello</i> Ann'));
            $this->browser->waitFor($ann, $shows('Bob <i>hello</i> Ann'));
            $this->browser->waitFor($bob, $shows('Bob <i>hello</i> Ann'));
            $this->browser->evaluate($bob, 'socket.close()');
            $this->browser->waitFor($ann, $shows('Bob left.'));
        });
        $server->stop();
    }

    private function appBrowser(string $name): void
    {
        if (!$this->wanted("examples/$name.php in a browser")) {
            return;
        }
        $server = $this->startExample("$name.php");
        if ($server !== null && $this->haveBrowser()) {
            $this->tap->check('works, and ends at SIGTERM', fn () => (new AppPages($this->browser, $server))->check($name));
        }
    }

    // ---------------------------------------------------------------- the browser

    private function haveBrowser(): bool
    {
        if (Browser::path() === null) {
            $this->tap->skip('the page', 'no chromium in PATH');
            return false;
        }
        if ($this->browser === null) {
            $this->tap->check('chromium starts', fn () => $this->browser = new Browser());
        }
        return $this->browser !== null;
    }

    /** The page of the server writes these lines to the console, the last one when the server has been stopped. */
    private function pageChecks(TestServer $server, array $lines): void
    {
        if (!$this->haveBrowser()) {
            return;
        }
        $this->tap->check('console: connection, both replies, end', function () use ($server, $lines) {
            $page = $this->browser->open("http://127.0.0.1:$server->port/");
            same(array_slice($lines, 0, -1), $this->browser->console($page, count($lines) - 1), 'console');
            $server->stop();
            same($lines, $this->browser->console($page, count($lines)), 'console');
            same('', $server->stderr(), 'standard error of the server');
        });
    }

    public function __destruct()
    {
        array_map('unlink', $this->files);
    }
}

$tap = new Tap();
if (!extension_loaded('sockets')) {
    fwrite(STDERR, "tests/mission needs PHP's sockets extension\n");
    exit(2);
}
$mission = new Mission($tap, $argv[1] ?? '');
$mission->run();
unset($mission);
exit($tap->end());
