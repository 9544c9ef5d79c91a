-- What an editor does in Neovim, headless: opens a draft, waits for its diagnostics, takes the first quick fix of the one
-- asked for, renames a person, saves. Prints what it saw as one line of JSON. Neovim 0.7 and later.
local told = vim.fn.json_decode(vim.env.SESSION)
local cli, draft, wanted, renamed, name = told.cli, told.draft, told.wanted, told.renamed, told.name
local TIMEOUT = 15000

local function fail(message)
  io.stderr:write(message .. '\n')
  vim.cmd('cquit 1')
end

vim.cmd('edit ' .. vim.fn.fnameescape(draft))
local buffer = vim.api.nvim_get_current_buf()
local id = vim.lsp.start_client({
  name = 'mudaqqiq',
  cmd = { 'node', cli, 'lsp', '--stdio' },
  root_dir = vim.fn.fnamemodify(draft, ':h'),
})
vim.lsp.buf_attach_client(buffer, id)
local client = vim.lsp.get_client_by_id(id)

local function codes()
  return vim.tbl_map(function(diagnostic)
    return diagnostic.code or diagnostic.user_data.lsp.code
  end, vim.diagnostic.get(buffer))
end

local function reported()
  return vim.tbl_contains(codes(), wanted)
end

if not vim.wait(TIMEOUT, reported, 20) then fail('no ' .. wanted .. ' was reported') end
local before = codes()

local function request(method, params)
  local answer = client.request_sync(method, params, TIMEOUT, buffer)
  if not answer or answer.err then fail(method .. ': ' .. vim.inspect(answer)) end
  return answer.result
end

local document = { uri = vim.uri_from_bufnr(buffer) }
local target
for _, diagnostic in ipairs(vim.diagnostic.get(buffer)) do
  local lsp = diagnostic.user_data.lsp
  if lsp.code == wanted then
    local range = {
      start = { line = diagnostic.lnum, character = diagnostic.col },
      ['end'] = { line = diagnostic.end_lnum, character = diagnostic.end_col },
    }
    -- Neovim counts columns in bytes, the protocol in UTF-16 code units.
    for _, place in pairs(range) do
      local line = vim.api.nvim_buf_get_lines(buffer, place.line, place.line + 1, false)[1]
      local _, units = vim.str_utfindex(line, place.character)
      place.character = units
    end
    target = {
      range = range,
      severity = diagnostic.severity,
      code = lsp.code,
      data = lsp.data,
      message = diagnostic.message,
      source = diagnostic.source,
    }
  end
end

local actions = request('textDocument/codeAction', {
  textDocument = document,
  range = target.range,
  context = { diagnostics = { target }, only = { 'quickfix' } },
})
local action = actions[1]
if not action.edit then action = request('codeAction/resolve', action) end
vim.lsp.util.apply_workspace_edit(action.edit, client.offset_encoding)
if not vim.wait(TIMEOUT, function() return not reported() end, 20) then fail(wanted .. ' is still reported') end

local lines = vim.api.nvim_buf_get_lines(buffer, 0, -1, false)
local at
for number, line in ipairs(lines) do
  local byte = line:find(renamed, 1, true)
  if byte then
    local _, units = vim.str_utfindex(line, byte - 1)
    at = { line = number - 1, character = units }
    break
  end
end
local edit = request('textDocument/rename', { textDocument = document, position = at, newName = name })
vim.lsp.util.apply_workspace_edit(edit, client.offset_encoding)
vim.cmd('silent write')
print(vim.fn.json_encode({ codes = before, action = action.title }))
vim.lsp.stop_client(id)
vim.cmd('qall')
