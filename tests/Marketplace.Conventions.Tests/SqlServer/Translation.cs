using System.Collections;
using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;

namespace Marketplace.Conventions.Tests.SqlServer;

/// <summary>Hears every LINQ query the program compiles, whatever engine it then runs on.</summary>
internal sealed class QueryListener : IQueryExpressionInterceptor
{
    private readonly ConcurrentQueue<Expression> _heard = new();

    public IReadOnlyCollection<Expression> Heard => _heard;

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        _heard.Enqueue(queryExpression);
        return queryExpression;
    }
}

/// <summary>Has a query that was heard on one engine compiled for another context, and sent to whoever stands where its server would be.</summary>
internal static class Translation
{
    /// <returns>What EF says when it cannot translate; null when it can.</returns>
    public static string? Run(Expression query, DbContext target)
    {
        var moved = new Move(target.Model);
        var expression = moved.Visit(query);
        if (moved.IsRaw) return null;
        try
        {
            var result = query.Type.IsGenericType && typeof(IQueryable).IsAssignableFrom(query.Type)
                ? typeof(IEnumerable<>).MakeGenericType(ElementOf(query.Type))
                : query.Type;
            typeof(Translation).GetMethod(nameof(Send), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(result)
                .Invoke(obj: null, BindingFlags.DoNotWrapExceptions, binder: null, [expression, target, moved.Parameters], culture: null);
            return null;
        }
        catch (InvalidOperationException fault) when (fault.Message.Contains("Sequence contains no elements", StringComparison.Ordinal))
        {
            return null; // Single and First of nothing: the statement was sent
        }
        catch (Exception fault)
        {
            return $"{fault.Message}\n{query}";
        }
    }

    private static void Send<TResult>(Expression query, DbContext target, IReadOnlyDictionary<string, object?> parameters)
    {
        var run = target.GetService<IQueryCompilationContextFactory>().Create(async: false).CreateQueryExecutor<TResult>(query);
        var context = target.GetService<IQueryContextFactory>().Create();
        foreach (var (name, value) in parameters) context.Parameters[name] = value;
        if (run(context) is IEnumerable rows and not string)
            foreach (var _ in rows) { }
    }

    private static Type ElementOf(Type queryable) =>
        queryable.GetInterfaces().Append(queryable).First(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IQueryable<>)).GetGenericArguments()[0];

    /// <summary>Puts the other model's tables in place and collects the parameters, each with a value of its type.</summary>
    private sealed class Move(IModel model) : ExpressionVisitor
    {
        public bool IsRaw { get; private set; }

        public Dictionary<string, object?> Parameters { get; } = new(StringComparer.Ordinal);

        // A query over several statements stops after the first when nothing comes back: as one statement all of it is seen.
        protected override Expression VisitMethodCall(MethodCallExpression node) =>
            node.Method.Name is nameof(RelationalQueryableExtensions.AsSplitQuery) ? Visit(node.Arguments[0]) : base.VisitMethodCall(node);

        protected override Expression VisitExtension(Expression node)
        {
            switch (node)
            {
                case QueryParameterExpression parameter:
                    Parameters[parameter.Name] = ValueOf(parameter.Type);
                    return node;
                case EntityQueryRootExpression { EntityType: var entity } root when root.GetType() == typeof(EntityQueryRootExpression):
                    return new EntityQueryRootExpression(model.FindEntityType(entity.Name)!);
                case QueryRootExpression:
                    IsRaw = true; // SQL written by hand differs by engine: RawSqlTests
                    return node;
                default:
                    return base.VisitExtension(node);
            }
        }

        private static object? ValueOf(Type type)
        {
            type = Nullable.GetUnderlyingType(type) ?? type;
            if (type == typeof(string)) return "a";
            if (type == typeof(int)) return 1;
            if (type.IsEnum) return Enum.GetValues(type).GetValue(0);
            if (type.IsValueType) return Activator.CreateInstance(type);
            var element = type.IsArray
                ? type.GetElementType()
                : type.GetInterfaces().Append(type).FirstOrDefault(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];
            if (element is null) return null;
            var values = Array.CreateInstance(element, 2);
            for (var i = 0; i < 2; i++) values.SetValue(ValueOf(element), i);
            return type.IsInstanceOfType(values) ? values : Activator.CreateInstance(type, values);
        }
    }
}
