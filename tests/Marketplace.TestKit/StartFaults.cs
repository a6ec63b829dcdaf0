using Microsoft.Extensions.Logging;

namespace Marketplace.TestKit;

/// <summary>Keeps the exception that stopped the program from starting; to people it only says one sentence.</summary>
internal sealed class StartFaults : ILoggerProvider, ILogger
{
    public const string Category = "Marketplace.Host";

    public Exception? Last { get; private set; }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Last = exception ?? Last;

    public void Dispose()
    {
    }
}
