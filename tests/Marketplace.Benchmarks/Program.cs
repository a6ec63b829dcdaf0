using System.Text.Json;
using Marketplace.Benchmarks;
using Marketplace.Platform.Database;

// The part of infra/proofs that needs the program's own types. Each verb prints one line of JSON.
object answer;
switch (args)
{
    case ["bare", var address]:
        await BareEndpoint.RunAsync(address);
        return 0;
    case ["seed", var engine, var connection, var listings]:
        await using (var app = await WorkingApp.OnAsync(Enum.Parse<DatabaseEngine>(engine), connection))
            answer = await FilledShop.FillAsync(app, int.Parse(listings, System.Globalization.CultureInfo.InvariantCulture));
        break;
    case ["audit", var engine, var connection]:
        await using (var app = await WorkingApp.OnAsync(Enum.Parse<DatabaseEngine>(engine), connection))
            answer = await SalesAudit.LookAsync(app);
        break;
    case ["import", var engine, var connection, var rows]:
        await using (var app = await WorkingApp.OnAsync(Enum.Parse<DatabaseEngine>(engine), connection))
            answer = await FilledImport.RunAsync(app, int.Parse(rows, System.Globalization.CultureInfo.InvariantCulture));
        break;
    default:
        await Console.Error.WriteLineAsync("bare <address> | seed <engine> <connection> <listings> | import <engine> <connection> <rows> | audit <engine> <connection>");
        return 1;
}
Console.WriteLine(JsonSerializer.Serialize(answer, JsonSerializerOptions.Web));
return 0;
