<?php
// The pages of the applications in examples/, in a browser. What their servers do is tested in tests/phpt/examples.

final class AppPages
{
    public function __construct(private Browser $browser, private TestServer $server)
    {
    }

    public static function names(): array
    {
        return ['rooms', 'dashboard', 'game', 'jobs'];
    }

    public function check(string $name): void
    {
        $this->$name($this->open());
        same(0, $this->server->wait(), 'status');
        truth(str_ends_with($this->server->stdout(), "\nClosed.\n"), 'printed: ' . $this->server->stdout());
        same('', $this->server->stderr(), 'standard error');
    }

    private function open(): string
    {
        return $this->browser->open("http://127.0.0.1:{$this->server->port}/");
    }

    private function fill(string $page, array $values, string $form): void
    {
        $do = '';
        foreach ($values as $id => $value) {
            $do .= "document.getElementById('$id').value = " . json_encode($value) . ', ';
        }
        $this->browser->waitFor($page, "($do document.getElementById('$form').requestSubmit(), true)");
    }

    private function shows(string $page, string $text): void
    {
        $this->browser->waitFor($page, 'document.body.innerText.includes(' . json_encode($text) . ')');
    }

    private function rooms(string $ann): void
    {
        $this->fill($ann, ['name' => '', 'room' => 'kitchen'], 'door');
        $this->shows($ann, 'A name is up to');
        $this->fill($ann, ['name' => 'Ann', 'room' => 'kitchen'], 'door');
        $this->shows($ann, 'You are in kitchen as Ann.');
        $bob = $this->open();
        $this->fill($bob, ['name' => 'Bob', 'room' => 'kitchen'], 'door');
        $this->shows($ann, 'Bob came in.');
        $this->fill($bob, ['text' => '<i>hello</i>'], 'say');
        $this->shows($ann, 'Bob: <i>hello</i>');
        $this->fill($bob, ['room' => 'hall'], 'door');
        $this->shows($ann, 'Bob left.');
        $this->shows($bob, 'You are in hall as Bob.');
        $this->server->signal(15);
        $this->shows($ann, 'We are closing.');
    }

    private function dashboard(string $page): void
    {
        $this->browser->waitFor($page, "document.getElementById('state').textContent === 'live'");
        $this->browser->waitFor($page, "document.getElementById('watchers').textContent === '1'");
        $this->browser->waitFor($page, "document.querySelector('polyline').getAttribute('points').includes(' ')");
        $this->server->signal(15);
        $this->browser->waitFor($page, "document.getElementById('state').textContent.startsWith('disconnected')");
    }

    private function game(string $page): void
    {
        $this->shows($page, 'you: 0');
        $other = $this->open();
        $this->shows($page, ', player 2: 0');
        $this->shows($other, 'player 1: 0');
        // What is drawn last is the player at the bottom, in the corner to which he runs.
        $this->browser->evaluate($page, 'var at, old = dot; dot = (x, y, ...more) => { at = [x, y]; old(x, y, ...more); }');
        foreach (['ArrowDown', 'ArrowRight'] as $key) {
            $this->browser->evaluate($other, "dispatchEvent(new KeyboardEvent('keydown', {key: '$key'}))");
        }
        $this->browser->waitFor($page, 'at[0] === 400 && at[1] === 400');
        $this->server->signal(15);
        $this->shows($page, 'The game is over.');
    }

    private function jobs(string $page): void
    {
        $this->browser->waitFor($page, 'socket.readyState === 1');
        $this->fill($page, ['title' => ''], 'form');
        $this->shows($page, 'A title is 1 to 60 characters.');
        $this->fill($page, ['title' => 'a report'], 'form');
        $this->shows($page, '1. a report');
        $this->shows($page, 'running');
        $this->server->signal(15);
        $this->shows($page, 'done');
        $this->shows($page, 'All jobs are done.');
    }
}
