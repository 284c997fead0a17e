-- Plays a scenario in headless Neovim, through the configuration that EDITORS.md tells people to
-- paste, and writes down what the editor shows. Never sleeps: it waits for what is to happen.
-- README.md says what the steps are.

local LIMIT = 120000 -- milliseconds, for anything that has to happen
local transcript = assert(io.open(vim.env.SCENARIO_TRANSCRIPT, 'w'))

local function say(line)
  transcript:write(line, '\n')
end

local function shown(text)
  return (text:gsub('%s*\n%s*', ' / '))
end

-- A text of several lines, as it stands.
local function block(text)
  for _, line in ipairs(vim.split(vim.trim(text), '\n')) do
    say(('    ' .. line):gsub('%s+$', ''))
  end
end

-- Figures differ from machine to machine, and from moment to moment while something runs; so does
-- in which of its ways overfitting shows.
local function masked(text)
  return (text:gsub('\226\150[\129-\136]', '~'):gsub('~+', '~')
    :gsub('(%d)e%-?%d+', '%1'):gsub('%d[%d.,]*%d', '#'):gsub('%d', '#')
    :gsub('# %a+ left', '# left'):gsub('Overfitting[^\n]*', 'Overfitting ~'))
end

local function await(what, condition)
  if not vim.wait(LIMIT, condition, 5) then error('waited in vain for ' .. what, 0) end
end

-- What the server has said to the user, oldest first.
local messages = {}
local show = vim.lsp.handlers['window/showMessage']
vim.lsp.handlers['window/showMessage'] = function(failure, result, context, config)
  table.insert(messages, result.message)
  return show(failure, result, context, config)
end

-- How the server's tasks get on, the newest last.
local progress = {}
local report = vim.lsp.handlers['$/progress']
vim.lsp.handlers['$/progress'] = function(failure, result, context, config)
  table.insert(progress, result.value.message or '')
  return report(failure, result, context, config)
end

local function client()
  return assert(vim.lsp.get_active_clients()[1], 'no server has been started')
end

-- The answer to a request about this buffer.
local function ask(method, params)
  params.textDocument = { uri = vim.uri_from_bufnr(0) }
  local answer = client().request_sync(method, params, LIMIT, vim.api.nvim_get_current_buf())
  assert(answer, 'no answer to ' .. method)
  assert(not answer.err, vim.inspect(answer.err))
  return answer.result ~= vim.NIL and answer.result or {}
end

-- Line and column (from 0) of a text that stands once in the buffer.
local function place(text)
  local found
  for index, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, true)) do
    local from = line:find(text, 1, true)
    if from then
      assert(not found, 'it stands twice: ' .. text)
      found = { index - 1, from - 1 }
    end
  end
  return assert(found, 'it does not stand here: ' .. text)
end

local function go(step)
  local at = place(step.at)
  vim.api.nvim_win_set_cursor(0, { at[1] + 1, at[2] })
end

-- Waits for the diagnostics of this version: an answer about it comes behind them.
local function await_analysis()
  ask('textDocument/documentSymbol', {})
end

local function line_of(node)
  return (node.range or node.location.range).start.line + 1
end

local function findings()
  local all = vim.diagnostic.get(0)
  table.sort(all, function(a, b)
    if a.lnum ~= b.lnum then return a.lnum < b.lnum end
    return a.message < b.message
  end)
  return all
end

local SEVERITY = { 'error', 'warning', 'information', 'hint' }

local do_ = {}

function do_.open(step)
  vim.cmd('edit ' .. vim.fn.fnameescape(step.file))
  await('the server', function() return next(vim.lsp.buf_get_clients(0)) end)
  await_analysis()
end

-- A script is one change to Neovim, unless it is told where the next one begins.
local function new_change()
  vim.cmd('let &g:undolevels = &g:undolevels')
end

function do_.replace(step)
  new_change()
  local at = place(step.at)
  vim.api.nvim_buf_set_text(
    0, at[1], at[2], at[1], at[2] + #step.at, vim.split(step.with, '\n')
  )
  await_analysis()
end

function do_.undo()
  vim.cmd('undo')
  await_analysis()
end

function do_.save()
  vim.cmd('silent write')
end

function do_.diagnostics(step)
  local function is_there()
    for _, finding in ipairs(findings()) do
      if finding.code == step.await then return true end
    end
    return false
  end
  if step.await then await('a diagnostic ' .. step.await, is_there) end
  for _, finding in ipairs(findings()) do
    local text = vim.api.nvim_buf_get_text(
      0, finding.lnum, finding.col, finding.end_lnum, finding.end_col, {}
    )
    say(('  %d %s %s `%s`'):format(
      finding.lnum + 1, SEVERITY[finding.severity], finding.code, shown(table.concat(text, '\n'))
    ))
    block(finding.message)
  end
end

local curve -- the one that was shown last

-- What trainings show at their lines, without figures.
function do_.curve(step)
  local function curves()
    local found = {}
    for _, finding in ipairs(findings()) do
      if vim.startswith(finding.code, 'curve/') then table.insert(found, finding) end
    end
    return found
  end
  local function is_there()
    for _, finding in ipairs(curves()) do
      if finding.code == step.await
        and finding.message:find(step.with or '', 1, true)
        and not (step.anew and finding.message == curve) then
        return true
      end
    end
    return false
  end
  if step.await then await('a curve ' .. step.await, is_there) end
  for _, finding in ipairs(curves()) do
    curve = finding.message
    say(('  %d %s %s'):format(finding.lnum + 1, SEVERITY[finding.severity], finding.code))
    block(masked(finding.message))
  end
end

-- What is found that is no curve.
function do_.checks()
  for _, finding in ipairs(findings()) do
    if not vim.startswith(finding.code, 'curve/') then
      say(('  %d %s'):format(finding.lnum + 1, finding.code))
    end
  end
end

function do_.progress(step)
  local said
  await('progress with ' .. step.await, function()
    for _, message in ipairs(progress) do
      if message:find(step.await, 1, true) then said = message end
    end
    return said
  end)
  block(masked(said))
end

function do_.inlays()
  local last = vim.api.nvim_buf_line_count(0)
  local range = { start = { line = 0, character = 0 }, ['end'] = { line = last, character = 0 } }
  for _, hint in ipairs(ask('textDocument/inlayHint', { range = range })) do
    say(('  %d:%d %s'):format(hint.position.line + 1, hint.position.character + 1, hint.label))
  end
end

-- What the settings have drawn, as they do behind diagnostics.
function do_.drawn()
  ask('textDocument/documentSymbol', {})
  local space = vim.api.nvim_create_namespace('gradus-notes')
  for _, mark in ipairs(vim.api.nvim_buf_get_extmarks(0, space, 0, -1, { details = true })) do
    say(('  %d %s'):format(mark[2] + 1, mark[4].virt_text[1][1]))
  end
end

-- As the window over the code has it, not as the server sent it.
function do_.hover(step)
  go(step)
  local window
  local open = vim.lsp.util.open_floating_preview
  vim.lsp.util.open_floating_preview = function(...)
    local buffer
    buffer, window = open(...)
    return buffer, window
  end
  vim.lsp.buf.hover()
  await('the hover', function() return window end)
  vim.lsp.util.open_floating_preview = open
  local shown = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, true)
  local kept = {}
  for _, line in ipairs(shown) do
    -- A plot is of dots, bytes of U+2800 to U+28FF, with an axis of numbers. What was wrong with a
    -- run before hangs on when it was stopped.
    local blurred = step.masked and masked(line):gsub('%s+', ' '):gsub(' No more: .*', '')
    if not step.masked then
      table.insert(kept, line)
    elseif not line:find('\226[\160-\163]') and not blurred:find('^[ #]+$') then
      table.insert(kept, blurred)
    end
  end
  block(table.concat(kept, '\n'))
  vim.api.nvim_win_close(window, true)
end

function do_.lenses()
  for _, lens in ipairs(ask('textDocument/codeLens', {})) do
    say(('  %d %s'):format(line_of(lens), lens.command.title))
  end
end

function do_.outline()
  local function walk(symbols, indent)
    for _, symbol in ipairs(symbols) do
      say(('  %s%d %s'):format(indent, line_of(symbol), symbol.name))
      walk(symbol.children or {}, indent .. '  ')
    end
  end
  walk(ask('textDocument/documentSymbol', {}), '')
end

-- The list from which the user takes one; takes none if no title is given.
local function choose(step, see)
  go(step)
  local offered
  vim.ui.select = function(items, options, on_choice)
    offered = true
    local chosen
    for _, item in ipairs(items) do
      local title = options.format_item(item)
      see(title)
      if step.take and vim.startswith(title, step.take) then chosen = item end
    end
    assert(chosen or not step.take, 'not offered: ' .. (step.take or ''))
    on_choice(chosen)
  end
  vim.lsp.buf.code_action()
  await('the actions', function() return offered end)
end

function do_.actions(step)
  choose(step, function(title) say('  ' .. title) end)
end

function do_.take(step)
  local before = vim.api.nvim_buf_get_changedtick(0)
  choose(step, function() end)
  if step.edits then
    await('the edit', function() return vim.api.nvim_buf_get_changedtick(0) ~= before end)
    await_analysis()
  end
end

function do_.message(step)
  local said
  await('a message that begins with ' .. step.await, function()
    while not said and messages[1] do
      local message = table.remove(messages, 1)
      if vim.startswith(message, step.await) then said = message end
    end
    return said
  end)
  block(step.first and said:match('^[^\n]*') or said)
end

function do_.lines(step)
  local at = place(step.at)[1]
  local lines = vim.api.nvim_buf_get_lines(0, at, at + step.count, true)
  for index, line in ipairs(lines) do say(('  %d %s'):format(at + index, line)) end
end

local function play()
  local file = assert(io.open(vim.env.SCENARIO))
  local steps = vim.json.decode(file:read('*a'))
  file:close()
  for _, step in ipairs(steps) do
    say('# ' .. step.title)
    assert(do_[step['do']], 'unknown step')(step)
  end
end

local ok, failure = xpcall(play, function(why)
  return type(why) == 'string' and why or vim.inspect(why)
end)
if not ok then say('FAILED ' .. failure) end
transcript:close()
vim.cmd(ok and 'qall!' or 'cquit')
