<?php
// A queue of jobs: requests put them in and are answered at once, a few workers do them, watchers see how they get on.
//
//   php -d extension=wsco examples/jobs.php                    then open http://127.0.0.1:9502/
//   PORT=8080 php -d extension=wsco examples/jobs.php
//
//   curl -d 'title=report' http://127.0.0.1:9502/jobs          202 and the job; 503 when the queue is full
//   curl http://127.0.0.1:9502/jobs/1                          how it gets on
//
// /watch is a WebSocket: each message is a job, {id, title, state: waiting|running|done, percent}.
// SIGTERM: no more requests, but what is in the queue is done before the script ends.

use Swoole\Coroutine;
use Swoole\Coroutine\Channel;
use Swoole\Coroutine\Http\Server;
use Swoole\Coroutine\System;
use Swoole\Coroutine\WaitGroup;
use Swoole\Http\Request;
use Swoole\Http\Response;
use Swoole\WebSocket\Frame;
use function Swoole\Coroutine\go;
use function Swoole\Coroutine\run;

final class Job
{
    public function __construct(
        public readonly int $id,
        public readonly string $title,
        public string $state = 'waiting',
        public int $percent = 0,
    ) {
    }
}

final class Queue
{
    private const WORKERS = 4;
    private const PLACES = 20;              // jobs that may wait
    private const KEEP = 100;               // jobs that are remembered

    /** @var array<int, Job> by id */
    public array $jobs = [];
    private int $lastId = 0;
    /** @var array<int, Response> */
    private array $watchers = [];
    private Channel $waiting;
    private WaitGroup $workers;

    public function __construct()
    {
        $this->waiting = new Channel(self::PLACES);
        $this->workers = new WaitGroup(self::WORKERS);
        for ($i = 0; $i < self::WORKERS; $i++) {
            go($this->work(...));
        }
    }

    /** Null if there is no place. */
    public function add(string $title): ?Job
    {
        if ($this->waiting->isFull()) {
            return null;
        }
        $job = $this->jobs[++$this->lastId] = new Job($this->lastId, $title);
        unset($this->jobs[$job->id - self::KEEP]);
        $this->tell($job);
        $this->waiting->push($job);
        return $job;
    }

    /** One of the workers. pop() waits for a job; when the channel is closed, it gives what is left and then false. */
    private function work(): void
    {
        while ($job = $this->waiting->pop()) {
            $job->state = 'running';
            while ($job->percent < 100) {
                $this->tell($job);
                Coroutine::sleep(0.5);      // stands for the work; what blocks would stop everything else
                $job->percent += 20;
            }
            $job->state = 'done';
            $this->tell($job);
        }
        $this->workers->done();
    }

    private function tell(Job $job): void
    {
        $text = json_encode($job);
        foreach ($this->watchers as $watcher) {
            $watcher->push($text);
        }
    }

    public function watch(Response $ws): void
    {
        $this->watchers[$ws->fd] = $ws;
        foreach ($this->jobs as $job) {
            $ws->push(json_encode($job));
        }
        while ($ws->recv(-1) instanceof Frame) {
            // A watcher has nothing to say. Only the end matters.
        }
        unset($this->watchers[$ws->fd]);
    }

    /** Returns when everything is done. */
    public function close(): void
    {
        $this->waiting->close();
        $this->workers->wait();
        foreach ($this->watchers as $watcher) {
            $watcher->disconnect(1001, 'All jobs are done.');
        }
    }
}

function answer(Response $response, int $status, mixed $value): void
{
    $response->status($status);
    $response->header('Content-Type', 'application/json');
    $response->end(json_encode($value) . "\n");
}

run(function () {
    Coroutine::set(['socket_write_timeout' => 10]);    // a client who takes nothing for so long is dropped
    $port = getenv('PORT');
    $server = new Server('127.0.0.1', $port === false ? 9502 : (int) $port);
    $page = file_get_contents(__DIR__ . '/jobs.html');
    $queue = new Queue();

    $server->handle('/jobs', function (Request $request, Response $response) use ($queue) {
        if ($request->getMethod() === 'POST') {
            $title = $request->post['title'] ?? null;
            if (!is_string($title) || !preg_match('/^\P{Cc}{1,60}$/Du', $title)) {
                answer($response, 422, ['error' => 'A title is 1 to 60 characters.']);
                return;
            }
            $job = $queue->add($title);
            answer($response, $job ? 202 : 503, $job ?? ['error' => 'The queue is full: try again later.']);
            return;
        }
        $job = $queue->jobs[(int) basename($request->server['path_info'])] ?? null;
        answer($response, $job ? 200 : 404, $job ?? ['error' => 'There is no such job.']);
    });
    $server->handle('/watch', function (Request $request, Response $ws) use ($queue) {
        if ($ws->upgrade()) {
            $queue->watch($ws);
        }
    });
    $server->handle('/', function (Request $request, Response $response) use ($page) {
        $response->end($page);
    });

    go(function () use ($server, $queue) {
        System::waitSignal([SIGTERM, SIGINT]);
        $server->shutdown();
        $queue->close();
    });

    echo "Listening on http://127.0.0.1:{$server->port}/\n";
    $server->start();
});
echo "Closed.\n";
