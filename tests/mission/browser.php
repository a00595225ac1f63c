<?php
// Chromium without a window, driven over its debugging protocol: JSON on a WebSocket, spoken by our own client.

final class Browser
{
    private const FLAGS = [
        '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
        '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage',
        '--disable-extensions', '--disable-default-apps', '--metrics-recording-only', '--no-default-browser-check',
        '--remote-debugging-port=0',
    ];

    // The first start on a new machine reads 300 MB from a cold disk.
    private const START_SECONDS = 120.0;

    private TestServer $process;
    private WsClient $wire;
    private string $profile;
    private int $id = 0;
    /** @var array<string, list<string>> session => lines of its console */
    private array $console = [];

    public static function path(): ?string
    {
        foreach (explode(':', (string) getenv('PATH')) as $directory) {
            foreach (['chromium', 'chromium-browser', 'google-chrome'] as $name) {
                if (is_executable("$directory/$name")) {
                    return "$directory/$name";
                }
            }
        }
        return null;
    }

    public function __construct()
    {
        $this->profile = sys_get_temp_dir() . '/wsco-browser-' . getmypid() . '-' . bin2hex(random_bytes(4));
        mkdir($this->profile, 0700);
        $env = ['HOME' => $this->profile, 'XDG_CONFIG_HOME' => $this->profile, 'XDG_CACHE_HOME' => $this->profile];
        $command = [self::path(), ...self::FLAGS, "--user-data-dir=$this->profile", 'about:blank'];
        $this->process = TestServer::command($command, $env);
        $ready = '~DevTools listening on ws://127\.0\.0\.1:(\d+)(/\S+)~';
        $m = $this->process->waitOutput($ready, 2, self::START_SECONDS);
        $this->wire = WsClient::open((int) $m[1], $m[2]);
    }

    /** Opens a page in a tab of its own; the returned session names the tab in the other calls. */
    public function open(string $url): string
    {
        $target = $this->call('Target.createTarget', ['url' => 'about:blank'])['targetId'];
        $session = $this->call('Target.attachToTarget', ['targetId' => $target, 'flatten' => true])['sessionId'];
        $this->console[$session] = [];
        $this->call('Runtime.enable', [], $session);
        $this->call('Page.navigate', ['url' => $url], $session);
        return $session;
    }

    /** Waits until the page has written $n lines to its console; returns them. @return list<string> */
    public function console(string $session, int $n): array
    {
        while (count($this->console[$session]) < $n) {
            try {
                $this->event($this->receive());
            } catch (WsClientError $e) {
                $lines = json_encode($this->console[$session]);
                throw new RuntimeException("expected $n lines in the console, got $lines: {$e->getMessage()}");
            }
        }
        return $this->console[$session];
    }

    /** The value of a JavaScript expression; a promise is waited for. */
    public function evaluate(string $session, string $expression): mixed
    {
        $parameters = ['expression' => $expression, 'returnByValue' => true, 'awaitPromise' => true];
        $result = $this->call('Runtime.evaluate', $parameters, $session);
        if (isset($result['exceptionDetails'])) {
            throw new RuntimeException('exception in the page: ' . json_encode($result['exceptionDetails']));
        }
        return $result['result']['value'] ?? null;
    }

    /** Waits until the expression is true in the page. */
    public function waitFor(string $session, string $expression): void
    {
        $this->evaluate(
            $session,
            // The page may not have run its script yet: then the expression throws.
            "new Promise(done => { const look = () => {
                try { if ($expression) return done(true); } catch (error) {}
                setTimeout(look, 10);
            }; look(); })"
        );
    }

    private function call(string $method, array $parameters = [], ?string $session = null): array
    {
        $id = ++$this->id;
        $message = ['id' => $id, 'method' => $method, 'params' => (object) $parameters];
        if ($session !== null) {
            $message['sessionId'] = $session;
        }
        $this->wire->text(json_encode($message, JSON_THROW_ON_ERROR));
        do {
            $answer = $this->receive();
            $this->event($answer);
        } while (($answer['id'] ?? null) !== $id);
        if (isset($answer['error'])) {
            throw new RuntimeException("$method: " . json_encode($answer['error']));
        }
        return $answer['result'];
    }

    private function receive(): array
    {
        do {
            [$opcode, $payload] = $this->wire->readMessage();
        } while ($opcode !== WsClient::TEXT);
        return json_decode($payload, true, flags: JSON_THROW_ON_ERROR);
    }

    private function event(array $message): void
    {
        if (($message['method'] ?? '') === 'Runtime.consoleAPICalled') {
            $text = fn (array $argument) => (string) ($argument['value'] ?? $argument['description'] ?? '');
            $this->console[$message['sessionId']][] = implode(' ', array_map($text, $message['params']['args']));
        }
    }

    public function __destruct()
    {
        if (isset($this->wire)) {
            try {
                $this->call('Browser.close');
                $this->process->wait(5);
            } catch (Throwable) {
                // Then by force, below.
            }
        }
        if (isset($this->process)) {
            $this->process->kill();
        }
        // Helper processes outlive the browser by a moment, and write.
        for ($i = 0; $i < 100 && is_dir($this->profile); $i++) {
            usleep($i > 0 ? 50000 : 0);
            $this->remove($this->profile);
        }
    }

    private function remove(string $path): void
    {
        if (is_dir($path) && !is_link($path)) {
            foreach (array_diff((array) @scandir($path), ['.', '..']) as $name) {
                $this->remove("$path/$name");
            }
            @rmdir($path);
        } else {
            @unlink($path);
        }
    }
}
