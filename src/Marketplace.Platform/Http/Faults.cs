using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marketplace.Platform.Http;

/// <summary>What is wrong with a request's shape: field by field, each with a stable code worded in <c>web/src/i18n</c>.</summary>
public sealed class Faults
{
    private readonly Dictionary<string, List<string>> _byField = new(StringComparer.Ordinal);

    public bool Any => _byField.Count > 0;

    /// <summary>Every code with its field as a page knows it.</summary>
    public IEnumerable<(string Field, string Code)> All => _byField.SelectMany(entry => entry.Value.Select(code => (entry.Key, code)));

    /// <param name="holds">What must be true.</param>
    /// <param name="field">C# name of the field; nested ones as <c>Lines[2].Quantity</c>.</param>
    /// <param name="code">Stable code such as <c>order.quantity_above_zero</c>.</param>
    public bool Unless(bool holds, string field, string code)
    {
        if (!holds) Add(field, code);
        return holds;
    }

    public void Add(string field, string code)
    {
        var name = JsonName(field);
        if (!_byField.TryGetValue(name, out var codes)) _byField[name] = codes = [];
        codes.Add(code);
    }

    /// <summary>Required text of at most <paramref name="longest"/> characters that is not blank.</summary>
    public void Text(string? value, string field, int longest, string code)
    {
        if (string.IsNullOrWhiteSpace(value)) Add(field, code + "_required");
        else if (value.Length > longest) Add(field, code + "_too_long");
    }

    public ProblemHttpResult AsProblem() => TypedResults.Problem(
        statusCode: StatusCodes.Status400BadRequest,
        title: "request.invalid",
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["code"] = "request.invalid",
            ["errors"] = _byField.ToDictionary(field => field.Key, field => field.Value.ToArray(), StringComparer.Ordinal),
        });

    /// <summary><c>Lines[2].Quantity</c> → <c>lines[2].quantity</c>, the path a page knows its inputs by.</summary>
    internal static string JsonName(string field) =>
        string.Join('.', field.Split('.').Select(part => part.Length == 0 ? part : char.ToLowerInvariant(part[0]) + part[1..]));
}

/// <summary>A request that can look at itself without a database.</summary>
public interface IChecked
{
    void Check(Faults faults);
}

/// <summary>Stands at every route group: a malformed request never reaches a handler.</summary>
public sealed class CheckRequests : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var faults = new Faults();
        foreach (var request in context.Arguments.OfType<IChecked>()) request.Check(faults);
        return faults.Any ? faults.AsProblem() : await next(context);
    }
}
