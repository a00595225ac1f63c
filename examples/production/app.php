<?php
// What each worker of server.php serves.

use Swoole\Coroutine\Http\Server;
use Swoole\Http\Request;
use Swoole\Http\Response;
use Swoole\Timer;
use Swoole\WebSocket\Frame;

final class App
{
    /** @var array<int, Response> the WebSockets of this worker */
    private array $clients = [];
    /** What the files of the certificate held when they were last set. */
    private string $certificate = '';

    public function __construct(private Server $server, private int $id)
    {
    }

    public function begin(): void
    {
        $this->server->set([
            'package_max_length' => 256 * 1024,             // the longest body and message
            'max_connection' => 20000,                      // each worker; more get 503
            'max_connection_per_ip' => 200,
            'websocket_ping_interval' => (float) (getenv('PING') ?: 25),
            'websocket_idle_timeout' => 3 * (float) (getenv('PING') ?: 25),
        ]);
        if (words('PROXIES')) {
            $this->server->set(['proxy_protocol' => words('PROXIES')]);
        }
        if (getenv('TLS_CERT')) {
            $this->certificate = $this->files();
            $this->server->set(['ssl_cert_file' => getenv('TLS_CERT'), 'ssl_key_file' => getenv('TLS_KEY')]);
            Timer::tick(1000 * (float) (getenv('TLS_LOOK') ?: 60), $this->renew(...));
        }
        $this->server->handle('/', $this->page(...));
        $this->server->handle('/health', fn (Request $request, Response $response) => $response->end("ok\n"));
        $this->server->handle('/ready', $this->ready(...));
        $this->server->handle('/stats', $this->stats(...));
        $this->server->handle('/work', $this->work(...));
        $this->server->handle('/websocket', $this->websocket(...));
    }

    private function page(Request $request, Response $response): void
    {
        $response->header('Content-Type', 'text/plain');
        $response->end("Worker $this->id, process " . getmypid() . ", for {$this->client($request)}.\n");
    }

    /** Whatever is needed to serve: ask the database here. */
    private function ready(Request $request, Response $response): void
    {
        $missing = getenv('NEEDS') && !file_exists(getenv('NEEDS'));
        $response->status($missing ? 503 : 200);
        $response->end($missing ? "not ready\n" : "ready\n");
    }

    /** For those who come from this machine, past the proxies. */
    private function stats(Request $request, Response $response): void
    {
        if ($this->client($request) !== '127.0.0.1') {
            $response->status(403);
            $response->end();
            return;
        }
        $response->header('Content-Type', 'application/json');
        $response->end(json_encode(['worker' => $this->id, 'pid' => getmypid()] + $this->server->stats()));
    }

    /** Stands for a query, a call of another service ... */
    private function work(Request $request, Response $response): void
    {
        $seconds = min(20, max(0.001, (float) ($request->get['seconds'] ?? 1)));
        echo "$seconds s of work for {$this->client($request)}.\n";
        Co::sleep($seconds);
        $response->end("done\n");
    }

    private function websocket(Request $request, Response $ws): void
    {
        if (!in_array($request->header['origin'] ?? '', words('ORIGINS'), true)) {
            $ws->status(403);
            $ws->end("This page may not connect.\n");
            return;
        }
        if (!$ws->upgrade()) {
            return;
        }
        $this->clients[$ws->fd] = $ws;
        try {
            while (($frame = $ws->recv(-1)) instanceof Frame) {
                if (str_starts_with($frame->data, 'all ')) {
                    $this->tell(substr($frame->data, 4));
                } else {
                    $ws->push($frame->data, $frame->opcode);
                }
            }
        } finally {
            unset($this->clients[$ws->fd]);
        }
    }

    /** A client too far behind is closed by the server (buffer_output_size); nobody waits for it. */
    private function tell(string $text): void
    {
        foreach ($this->clients as $ws) {
            $ws->push($text);
        }
    }

    /** The client's address, also behind a proxy that has set X-Forwarded-For. */
    private function client(Request $request): string
    {
        $address = $request->server['remote_addr'];
        $forwarded = $request->header['x-forwarded-for'] ?? '';
        if ($forwarded === '' || !in_array($address, words('FORWARDERS'), true)) {
            return $address;
        }
        // The proxy adds at the end; what stands before comes from the client, who may write what it likes.
        return trim(substr($forwarded, (int) strrpos(",$forwarded", ',')));
    }

    /** New connections get the new certificate; those that are there go on. */
    private function renew(): void
    {
        $now = $this->files();
        if ($now === $this->certificate) {
            return;
        }
        try {
            $this->server->set(['ssl_cert_file' => getenv('TLS_CERT'), 'ssl_key_file' => getenv('TLS_KEY')]);
            $this->certificate = $now;
        } catch (Swoole\Exception $e) {
            error_log('The certificate stays as it was: ' . $e->getMessage());      // half written; tried again
        }
    }

    private function files(): string
    {
        return @file_get_contents(getenv('TLS_CERT')) . @file_get_contents(getenv('TLS_KEY'));
    }
}

return function (Server $server, int $id): void {
    (new App($server, $id))->begin();
};
